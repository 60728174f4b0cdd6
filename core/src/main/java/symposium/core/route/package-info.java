/// The sparse mixture's gate: routers look at a query and weigh the experts.
///
/// Start at [symposium.core.route.Router].
@NullMarked
package symposium.core.route;

import org.jspecify.annotations.NullMarked;
