/// Tests of metrics, by hand and against a second implementation.
@NullMarked
package symposium.eval.metric;

import org.jspecify.annotations.NullMarked;
