/// How good a ranking is, by the definitions of `trec_eval`.
///
/// Start at [symposium.eval.metric.Metric]; [symposium.eval.metric.Scores] holds a run's values by
/// topic, and their mean.
@NullMarked
package symposium.eval.metric;

import org.jspecify.annotations.NullMarked;
