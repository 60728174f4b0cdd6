/// Whether runs differ by more than chance, topic by topic against a baseline.
///
/// Start at [symposium.eval.compare.Comparison]; [symposium.eval.compare.Strata] groups topics into
/// collections or classes of queries, [symposium.eval.compare.Resampling] holds seed and effort.
@NullMarked
package symposium.eval.compare;

import org.jspecify.annotations.NullMarked;
