/// Routers compared on recorded answers, and the training of the learned one.
///
/// Start at [symposium.eval.route.RouterTraining]; how good any gate is for a topic is
/// [symposium.eval.route.Case].
@NullMarked
package symposium.eval.route;

import org.jspecify.annotations.NullMarked;
