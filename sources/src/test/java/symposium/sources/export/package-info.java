/// Tests of the written formats.
@NullMarked
package symposium.sources.export;

import org.jspecify.annotations.NullMarked;
