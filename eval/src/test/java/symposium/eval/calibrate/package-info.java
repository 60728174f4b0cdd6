@NullMarked
package symposium.eval.calibrate;

import org.jspecify.annotations.NullMarked;
