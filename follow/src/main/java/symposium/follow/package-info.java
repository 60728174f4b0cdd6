/// What brings a reader back each morning: lists by day, what is trending, follows and the personal
/// feed, and the digests and feeds that carry them out of the house.
@NullMarked
package symposium.follow;

import org.jspecify.annotations.NullMarked;
