package symposium.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import symposium.core.error.ModelUnavailable;

/// What has to be known of an embedding model to run it: a JSON file with these names, so that a
/// new model is data and not a class.
///
/// Thread-safe: immutable.
///
/// @param modelId identifies the vector space, see [symposium.core.encode.Encoder#modelId()];
///   change its last part whenever weights, pooling or prefixes change
/// @param licence the weights' licence, an SPDX name
/// @param model the ONNX file
/// @param tokenizer the `tokenizer.json` beside it
/// @param graph what the ONNX file takes and gives
/// @param prefixes what is put before texts
public record ModelManifest(
    String modelId,
    String licence,
    ModelFile model,
    ModelFile tokenizer,
    Graph graph,
    Prefixes prefixes) {

  /// The model of the `dense` expert, as named for [#bundled(String)].
  public static final String DEFAULT = "bge-small-en-v1.5-int8";

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /// A file of the model.
  ///
  /// @param location `resource:/NAME` for one on the class path, else a path, relative ones from
  ///   the manifest's folder
  /// @param sha256 of the whole file, 64 lower-case hexadecimal digits
  public record ModelFile(String location, String sha256) {

    /// Checks the shape of both.
    public ModelFile {
      if (!SHA256.matcher(sha256).matches()) {
        throw new IllegalArgumentException(
            "sha256 must be 64 lower-case hexadecimal digits, got " + sha256);
      }
    }
  }

  /// What the ONNX file takes and gives: int64 inputs of shape `[1, tokens]`, one float32 output of
  /// shape `[1, tokens, dimension]`.
  ///
  /// @param inputs the inputs' names
  /// @param output the output's name
  /// @param pooling how token vectors become one
  /// @param dimension 1 or more
  /// @param maxTokens the most tokens the model takes, special ones included, 8 or more
  public record Graph(Inputs inputs, String output, Pooling pooling, int dimension, int maxTokens) {

    /// Checks ranges.
    public Graph {
      if (dimension < 1 || maxTokens < 8) {
        throw new IllegalArgumentException(
            "dimension must be 1 or more and maxTokens 8 or more, got %d and %d"
                .formatted(dimension, maxTokens));
      }
    }
  }

  /// The names of the inputs.
  ///
  /// @param ids token ids
  /// @param mask 1 for every token
  /// @param types 0 for every token; empty where the model has no such input
  public record Inputs(String ids, String mask, String types) {}

  /// What the model's card wants before texts; empty for nothing.
  ///
  /// @param query before what a user typed
  /// @param passage before a paper's text
  public record Prefixes(String query, String passage) {}

  /// Reads a manifest that ships with the product.
  ///
  /// @param name such as [#DEFAULT]
  /// @return the manifest
  /// @throws ModelUnavailable when there is none of that name
  public static ModelManifest bundled(String name) {
    String resource = "/symposium/onnx/" + name + ".json";
    try (InputStream in = ModelManifest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelUnavailable(
            "No model named %s ships with Symposium; give a manifest file.".formatted(name));
      }
      return ManifestReader.parse(in.readAllBytes(), "resource:" + resource);
    } catch (IOException e) {
      throw new ModelUnavailable("Cannot read the manifest resource:" + resource + ".", e);
    }
  }

  /// Reads a manifest file; relative locations in it start at its folder.
  ///
  /// @param file a JSON file
  /// @return the manifest
  /// @throws ModelUnavailable when it cannot be read or says something else
  public static ModelManifest read(Path file) {
    try {
      ModelManifest read = ManifestReader.parse(Files.readAllBytes(file), file.toString());
      Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
      return new ModelManifest(
          read.modelId,
          read.licence,
          resolve(folder, read.model),
          resolve(folder, read.tokenizer),
          read.graph,
          read.prefixes);
    } catch (IOException e) {
      throw new ModelUnavailable("Cannot read the model manifest %s.".formatted(file), e);
    }
  }

  private static ModelFile resolve(Path folder, ModelFile file) {
    return ModelFiles.isResource(file)
        ? file
        : new ModelFile(folder.resolve(file.location()).toString(), file.sha256());
  }
}
