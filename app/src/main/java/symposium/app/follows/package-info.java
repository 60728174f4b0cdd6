/// Following, as pages, REST, the command line and models' tools share it: what people type becomes
/// a wish, a wish is tried before it is kept, and today is the day that has papers.
///
/// Start at [symposium.app.follows.Wishes].
@NullMarked
package symposium.app.follows;

import org.jspecify.annotations.NullMarked;
