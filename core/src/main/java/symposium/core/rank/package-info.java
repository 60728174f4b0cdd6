/// Scored lists of papers and their total order.
///
/// Start at [symposium.core.rank.Ranking]; a [symposium.core.rank.Calibration] makes its scores
/// comparable with another ranking's.
@NullMarked
package symposium.core.rank;

import org.jspecify.annotations.NullMarked;
