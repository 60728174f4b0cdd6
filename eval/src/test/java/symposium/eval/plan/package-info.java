/// Tests of experiments as data.
@NullMarked
package symposium.eval.plan;

import org.jspecify.annotations.NullMarked;
