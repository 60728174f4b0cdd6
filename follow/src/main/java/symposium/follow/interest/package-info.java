/// What follows bring: liked papers are grouped into interests that stay apart, each interest asks
/// the mixture, and the answers are composed into one list.
///
/// Start at [symposium.follow.interest.PersonalFeed].
@NullMarked
package symposium.follow.interest;

import org.jspecify.annotations.NullMarked;
