package symposium.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import symposium.web.ReferenceView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the REST interface: one resource, `openapi.json`, served as it is and as
/// YAML, and what a page is made of. Thread-safe: immutable.
final class OpenApi {

  private final byte[] json;
  private final String yaml;
  private final ReferenceView reference;

  private OpenApi(byte[] json) {
    JsonNode tree = JsonMapper.shared().readTree(json);
    this.json = json;
    this.yaml = Yaml.of(tree);
    this.reference = new Reference(tree).view();
  }

  /// Loads it from the class path.
  static OpenApi load() {
    return new OpenApi(resource("openapi.json"));
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

  /// The same for people.
  ReferenceView reference() {
    return reference;
  }
}
