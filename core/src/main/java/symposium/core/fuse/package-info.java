/// Combining the experts' rankings under a gate into one, with every contribution kept.
///
/// Start at [symposium.core.fuse.Fusion]; [symposium.core.fuse.ConvexFusion] is the default. The
/// rule for papers that an expert could not have seen is in `WeightedSum`.
@NullMarked
package symposium.core.fuse;

import org.jspecify.annotations.NullMarked;
