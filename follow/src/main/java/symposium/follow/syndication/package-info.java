/// Lists of papers as Atom 1.0, RSS 2.0 and JSON Feed 1.1.
///
/// Start at [symposium.follow.syndication.FeedDocument]: describe a feed once, write it in any
/// [symposium.follow.syndication.FeedFormat].
@NullMarked
package symposium.follow.syndication;

import org.jspecify.annotations.NullMarked;
