/// The HTTP adapter: REST under `/api/v1`, the reader's pages, health and metrics. It turns
/// requests into [symposium.core.query.SearchRequest]s and answers into JSON or HTML, and decides
/// nothing.
///
/// Start at [symposium.app.http.HttpServer]; the table of everything it answers is `Routes`. Only
/// `HttpServer` and `Exchange` know the server library: every endpoint is a function from `Request`
/// to `Response`.
@NullMarked
package symposium.app.http;

import org.jspecify.annotations.NullMarked;
