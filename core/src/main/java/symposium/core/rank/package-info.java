/// Scored lists of papers and their total order.
///
/// Start at [symposium.core.rank.Ranking].
@NullMarked
package symposium.core.rank;

import org.jspecify.annotations.NullMarked;
