/// Tests of feeds.
@NullMarked
package symposium.follow.syndication;

import org.jspecify.annotations.NullMarked;
