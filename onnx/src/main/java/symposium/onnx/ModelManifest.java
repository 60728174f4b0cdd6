package symposium.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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

  /// Further models whose manifests ship, as named for [#bundled(String)]; their files do not.
  public static final List<String> KNOWN = List.of("e5-small", "minilm");

  private static final long MAX_MANIFEST_BYTES = 1 << 20;

  /// Lucene's vector formats end there.
  private static final int MAX_DIMENSION = 1024;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern REMOTE = Pattern.compile("(jar:)?https?:", Pattern.CASE_INSENSITIVE);

  /// A file of the model.
  ///
  /// @param location `resource:/NAME` for one on the class path, `https://…` or
  ///   `jar:https://…!/NAME` for one that has to be fetched first, else a path, relative ones from
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

    /// Whether it is on the class path.
    ///
    /// @return true for `resource:` locations
    public boolean isResource() {
      return location.startsWith("resource:");
    }

    /// Whether it has to be fetched before the model can run.
    ///
    /// @return true for locations on the network
    public boolean isRemote() {
      return REMOTE.matcher(location).lookingAt();
    }
  }

  /// What the ONNX file takes and gives: int64 inputs of shape `[1, tokens]`, one float output of
  /// shape `[1, tokens, dimension]`, or `[1, dimension]` where it pools by itself.
  ///
  /// @param inputs the inputs' names
  /// @param output the output's name
  /// @param pooling how token vectors become one
  /// @param dimension 1 to 1024, which is as much as the index takes
  /// @param maxTokens the most tokens the model takes, special ones included, 8 or more
  public record Graph(Inputs inputs, String output, Pooling pooling, int dimension, int maxTokens) {

    /// Checks ranges.
    public Graph {
      if (dimension < 1 || dimension > MAX_DIMENSION || maxTokens < 8) {
        throw new IllegalArgumentException(
            "dimension must be in [1, %d] and maxTokens 8 or more, got %d and %d"
                .formatted(MAX_DIMENSION, dimension, maxTokens));
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
      if (Files.size(file) > MAX_MANIFEST_BYTES) {
        throw new ModelUnavailable("%s is too large for a model manifest.".formatted(file));
      }
      ModelManifest read = ManifestReader.parse(Files.readAllBytes(file), file.toString());
      Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
      return new ModelManifest(
          read.modelId,
          read.licence,
          resolve(folder, read.model),
          resolve(folder, read.tokenizer),
          read.graph,
          read.prefixes);
    } catch (InvalidPathException e) {
      throw new ModelUnavailable(
          "The model manifest %s names a file that cannot be: %s.".formatted(file, e.getReason()),
          e);
    } catch (IOException e) {
      throw new ModelUnavailable("Cannot read the model manifest %s.".formatted(file), e);
    }
  }

  /// Reads a manifest that came from elsewhere, its locations as they are written.
  ///
  /// @param json the file's bytes
  /// @param source how messages name it
  /// @return the manifest
  /// @throws ModelUnavailable when it says something else
  public static ModelManifest parse(byte[] json, String source) {
    return ManifestReader.parse(json, source);
  }

  /// The same model with its files elsewhere.
  ///
  /// @param modelLocation of the ONNX file
  /// @param tokenizerLocation of the `tokenizer.json`
  /// @return the manifest
  public ModelManifest at(String modelLocation, String tokenizerLocation) {
    return new ModelManifest(
        modelId,
        licence,
        new ModelFile(modelLocation, model.sha256()),
        new ModelFile(tokenizerLocation, tokenizer.sha256()),
        graph,
        prefixes);
  }

  /// The manifest as the JSON that [#read(Path)] takes.
  ///
  /// @return indented, ending in a line feed
  public String json() {
    return ManifestWriter.json(this);
  }

  private static ModelFile resolve(Path folder, ModelFile file) {
    return file.isResource() || file.isRemote()
        ? file
        : new ModelFile(folder.resolve(file.location()).toString(), file.sha256());
  }
}
