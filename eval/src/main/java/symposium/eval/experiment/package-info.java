/// The experiment the product stands on: does a router that chooses per query beat the best fixed
/// fusion on collections and kinds of query it has never seen?
///
/// Start at [symposium.eval.experiment.MixtureExperiment].
@NullMarked
package symposium.eval.experiment;

import org.jspecify.annotations.NullMarked;
