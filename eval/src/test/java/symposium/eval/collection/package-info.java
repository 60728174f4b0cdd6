/// Tests of opening collections.
@NullMarked
package symposium.eval.collection;

import org.jspecify.annotations.NullMarked;
