/// The one JSON shape of papers, results and traces, shared by the command line and REST.
///
/// Start at [symposium.app.json.Json].
@NullMarked
package symposium.app.json;

import org.jspecify.annotations.NullMarked;
