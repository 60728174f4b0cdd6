package symposium.app.http;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The REST interface for people: one page made of its description, without script. Confined to one
/// thread.
final class DocsPage {

  private final StringBuilder html = new StringBuilder(32_768);
  private final JsonNode root;

  private DocsPage(JsonNode root) {
    this.root = root;
  }

  /// The page.
  ///
  /// @param root the OpenAPI document
  static String of(JsonNode root) {
    var page = new DocsPage(root);
    page.head();
    root.path("paths").properties().forEach(page::operation);
    page.problems();
    page.html.append("</main></body></html>\n");
    return page.html.toString();
  }

  private void head() {
    html.append(
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Symposium’s REST interface</title><link rel="stylesheet" href="/docs.css"></head><body>
        <header><a href="/">Symposium</a></header><main><h1>REST interface</h1>
        """);
    paragraph(root.path("info").path("description").asString(""));
    html.append(
        """
        <p>Machine-readable: <a href="/openapi.json">openapi.json</a>,
        <a href="/openapi.yaml">openapi.yaml</a> (OpenAPI 3.1).</p>
        <pre>curl 'http://127.0.0.1:8080/api/v1/search?q=routing+tokens+to+experts&amp;limit=3'</pre>
        """);
  }

  private void operation(Map.Entry<String, JsonNode> path) {
    JsonNode operation = path.getValue().path("get");
    html.append("<h2 id=\"").append(escape(operation.path("operationId").asString("")));
    html.append("\"><code>GET ").append(escape(path.getKey())).append("</code></h2>\n");
    paragraph(operation.path("summary").asString("") + ".");
    paragraph(operation.path("description").asString(""));
    if (!operation.path("parameters").isEmpty()) {
      html.append("<table><thead><tr><th>Parameter</th><th>Meaning</th></tr></thead><tbody>\n");
      operation.path("parameters").forEach(this::parameter);
      html.append("</tbody></table>\n");
    }
    html.append("<p>Answers");
    String separator = ": ";
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      html.append(separator).append("<code>").append(escape(response.getKey())).append("</code> ");
      html.append(escape(resolve(response.getValue()).path("description").asString("")));
      separator = "; ";
    }
    html.append(".</p>\n");
  }

  private void parameter(JsonNode reference) {
    JsonNode parameter = resolve(reference);
    html.append("<tr><td><code>").append(escape(parameter.path("name").asString("")));
    html.append("</code></td><td>").append(escape(parameter.path("description").asString("")));
    JsonNode schema = parameter.path("schema");
    if (schema.has("minimum") && schema.has("maximum")) {
      html.append(" From ").append(schema.path("minimum"));
      html.append(" to ").append(schema.path("maximum")).append('.');
    }
    if (schema.has("default")) {
      html.append(" Default: <code>").append(escape(schema.path("default").asString()));
      html.append("</code>.");
    }
    html.append("</td></tr>\n");
  }

  private void problems() {
    html.append("<h2>Problems</h2><table><thead><tr><th>Status</th><th>Type and title</th></tr>");
    html.append("</thead><tbody>\n");
    for (Problem.Kind kind : Problem.Kind.values()) {
      html.append("<tr id=\"").append(kind.anchor()).append("\"><td>").append(kind.status());
      html.append("</td><td><code>").append(escape(kind.type())).append("</code> ");
      html.append(escape(kind.title())).append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      html.append("<p>").append(escape(text)).append("</p>\n");
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
