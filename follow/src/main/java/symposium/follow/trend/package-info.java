/// What many people look at right now, by a formula that shows its parts.
///
/// Start at [symposium.follow.trend.Trending].
@NullMarked
package symposium.follow.trend;

import org.jspecify.annotations.NullMarked;
