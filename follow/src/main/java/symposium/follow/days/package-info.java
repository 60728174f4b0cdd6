/// Papers by the day on which they became known: days, ISO weeks and months.
///
/// Start at [symposium.follow.days.DailyLists].
@NullMarked
package symposium.follow.days;

import org.jspecify.annotations.NullMarked;
