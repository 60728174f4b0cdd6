/// `./symposium bench mixture`: routers against fixed fusions on judged collections and a workload.
@NullMarked
package symposium.bench.mixture;

import org.jspecify.annotations.NullMarked;
