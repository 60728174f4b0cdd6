package symposium.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest.Graph;
import symposium.onnx.ModelManifest.Inputs;
import symposium.onnx.ModelManifest.ModelFile;
import symposium.onnx.ModelManifest.Prefixes;
import tools.jackson.core.JacksonException;

/// Turns a manifest's JSON into a [ModelManifest]; every key must be there and no other.
///
/// Confined to one call.
final class ManifestReader {

  private final Map<String, String> leaves;

  private ManifestReader(Map<String, String> leaves) {
    this.leaves = new HashMap<>(leaves);
  }

  static ModelManifest parse(byte[] json, String source) {
    try {
      return new ManifestReader(FlatJson.read(json)).manifest();
    } catch (JacksonException e) {
      throw new ModelUnavailable(
          "The model manifest %s is not JSON: %s".formatted(source, e.getOriginalMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new ModelUnavailable(
          "The model manifest %s is not usable: %s.".formatted(source, e.getMessage()), e);
    }
  }

  private ModelManifest manifest() {
    ModelManifest manifest =
        new ModelManifest(
            take("/modelId"),
            take("/licence"),
            file("/model"),
            file("/tokenizer"),
            graph(),
            new Prefixes(take("/prefixes/query"), take("/prefixes/passage")));
    if (!leaves.isEmpty()) {
      throw new IllegalArgumentException("it has unknown keys " + leaves.keySet());
    }
    return manifest;
  }

  private ModelFile file(String path) {
    return new ModelFile(take(path + "/location"), take(path + "/sha256"));
  }

  private Graph graph() {
    Inputs inputs =
        new Inputs(
            take("/graph/inputs/ids"), take("/graph/inputs/mask"), take("/graph/inputs/types"));
    return new Graph(
        inputs,
        take("/graph/output"),
        pooling(take("/graph/pooling")),
        Integer.parseInt(take("/graph/dimension")),
        Integer.parseInt(take("/graph/maxTokens")));
  }

  private static Pooling pooling(String name) {
    return Stream.of(Pooling.values())
        .filter(pooling -> pooling.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "graph/pooling must be one of %s, got %s"
                        .formatted(
                            Stream.of(Pooling.values())
                                .map(Pooling::name)
                                .collect(Collectors.joining(", ")),
                            name)));
  }

  private String take(String path) {
    String value = leaves.remove(path);
    if (value == null) {
      throw new IllegalArgumentException(path.substring(1) + " is missing");
    }
    return value;
  }
}
