/// Tests of the formats.
@NullMarked
package symposium.sources;

import org.jspecify.annotations.NullMarked;
