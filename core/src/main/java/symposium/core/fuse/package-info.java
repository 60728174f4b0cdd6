/// Combining the experts' rankings under a gate into one, with every contribution kept.
///
/// Start at [symposium.core.fuse.Fusion].
@NullMarked
package symposium.core.fuse;

import org.jspecify.annotations.NullMarked;
