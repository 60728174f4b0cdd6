/// Tests of what becomes of foreign text.
@NullMarked
package symposium.sources.text;

import org.jspecify.annotations.NullMarked;
