/// What papers say in numbers, and what tells the papers a reader likes from all others.
///
/// Start at [symposium.follow.profile.LinearSvm].
@NullMarked
package symposium.follow.profile;

import org.jspecify.annotations.NullMarked;
