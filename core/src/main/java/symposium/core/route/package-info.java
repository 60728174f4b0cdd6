/// The sparse mixture's gate: routers look at a query and weigh the experts.
///
/// Start at [symposium.core.route.Router], whose verdict is a [symposium.core.route.Gate]. Who asks
/// the experts and waits for them is `engine`.
@NullMarked
package symposium.core.route;

import org.jspecify.annotations.NullMarked;
