/// Experiments as data: one file says which collections, experts, routers, metrics, folds and seed;
/// running it gives one table.
///
/// Start at [symposium.eval.plan.Plan] and [symposium.eval.plan.PlanRun].
@NullMarked
package symposium.eval.plan;

import org.jspecify.annotations.NullMarked;
