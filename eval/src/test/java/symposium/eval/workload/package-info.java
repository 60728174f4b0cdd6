@NullMarked
package symposium.eval.workload;

import org.jspecify.annotations.NullMarked;
