/// Tests of comparing runs.
@NullMarked
package symposium.eval.compare;

import org.jspecify.annotations.NullMarked;
