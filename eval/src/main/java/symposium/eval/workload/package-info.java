/// Queries of many kinds made from a corpus itself, without labels: what a reader would type who
/// looks for one known paper.
///
/// Start at [symposium.eval.workload.Workload].
@NullMarked
package symposium.eval.workload;

import org.jspecify.annotations.NullMarked;
