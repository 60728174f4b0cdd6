package symposium.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the REST interface: one resource, `openapi.json`, served as it is, as YAML
/// and as a page. Thread-safe: immutable.
final class OpenApi {

  private final byte[] json;
  private final String yaml;
  private final String page;
  private final String style;

  private OpenApi(byte[] json, String style) {
    JsonNode tree = JsonMapper.shared().readTree(json);
    this.json = json;
    this.yaml = Yaml.of(tree);
    this.page = DocsPage.of(tree);
    this.style = style;
  }

  /// Loads it from the class path.
  static OpenApi load() {
    return new OpenApi(
        resource("openapi.json"), new String(resource("docs.css"), StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  /// `GET /openapi.json`.
  Response json(Request request) {
    return Response.json(json);
  }

  /// `GET /openapi.yaml`.
  Response yaml(Request request) {
    return Response.text(200, "application/yaml", yaml);
  }

  /// `GET /docs`.
  Response page(Request request) {
    return Response.html(200, page);
  }

  /// `GET /docs.css`.
  Response style(Request request) {
    return Response.text(200, "text/css; charset=utf-8", style);
  }
}
