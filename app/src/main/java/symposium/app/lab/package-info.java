/// The laboratory: evaluation on real libraries. It joins the parts that `wire` assembles with the
/// measures, routers and workloads of `eval`.
///
/// Start at [symposium.app.lab.EvaluationHome].
@NullMarked
package symposium.app.lab;

import org.jspecify.annotations.NullMarked;
