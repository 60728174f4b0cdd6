@NullMarked
package symposium.eval.route;

import org.jspecify.annotations.NullMarked;
