/// The personal feed beside simple models of interest, with authors as stand-in readers; start at
/// [symposium.bench.feed.FeedBench].
@NullMarked
package symposium.bench.feed;

import org.jspecify.annotations.NullMarked;
