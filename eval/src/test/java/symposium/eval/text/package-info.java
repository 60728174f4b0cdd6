/// Tests of reading and writing text files.
@NullMarked
package symposium.eval.text;

import org.jspecify.annotations.NullMarked;
