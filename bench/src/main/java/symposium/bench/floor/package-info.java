/// `./symposium bench floor`: how well search knows that a library holds nothing of what is asked.
@NullMarked
package symposium.bench.floor;

import org.jspecify.annotations.NullMarked;
