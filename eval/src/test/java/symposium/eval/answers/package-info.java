@NullMarked
package symposium.eval.answers;

import org.jspecify.annotations.NullMarked;
