/// Tests of what results are computed with.
@NullMarked
package symposium.bench;

import org.jspecify.annotations.NullMarked;
