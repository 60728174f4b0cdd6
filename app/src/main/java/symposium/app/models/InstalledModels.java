package symposium.app.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest;

/// What lies in a library's models folder: every folder with a `manifest.json` is a model, and its
/// name is its expert's. Thread-safe: immutable.
///
/// @param models manifests by name, their locations absolute
/// @param unusable why a folder is no model, by name
public record InstalledModels(
    SortedMap<String, ModelManifest> models, SortedMap<String, String> unusable) {

  /// The manifest's name in a model's folder.
  static final String MANIFEST = "manifest.json";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /// Copies.
  public InstalledModels {
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    unusable = Collections.unmodifiableSortedMap(new TreeMap<>(unusable));
  }

  /// Looks.
  ///
  /// @param folder the models folder, which need not exist
  /// @param taken names of experts that no model may have
  /// @return what is there
  public static InstalledModels in(Path folder, Set<String> taken) {
    var models = new TreeMap<String, ModelManifest>();
    var unusable = new TreeMap<String, String>();
    try {
      for (Path one : folders(folder)) {
        read(one, one.getFileName().toString(), taken, models, unusable);
      }
    } catch (IOException e) {
      unusable.put(
          "models", "The folder %s cannot be read (%s).".formatted(folder, e.getMessage()));
    }
    return new InstalledModels(models, unusable);
  }

  /// What asking a model costs.
  ///
  /// @param folder the models folder
  /// @param name the model
  /// @param otherwise what to say of one that was not measured
  /// @return milliseconds a query of ten words takes
  public static double queryMillis(Path folder, String name, double otherwise) {
    Path file = folder.resolve(name).resolve(Installation.COST);
    try {
      return Files.exists(file) ? Double.parseDouble(Files.readString(file).strip()) : otherwise;
    } catch (IOException | NumberFormatException e) {
      return otherwise;
    }
  }

  /// Whether a model can have this name.
  ///
  /// @throws ModelUnavailable saying why not
  static void check(String name, Set<String> taken) {
    if (!NAME.matcher(name).matches()) {
      throw new ModelUnavailable(
          "'%s' cannot be a model's name: lower-case letters, digits and dashes, at most 32."
              .formatted(name));
    }
    if (taken.contains(name)) {
      throw new ModelUnavailable(
          "'%s' is the name of an expert that ships; give the model another one.".formatted(name));
    }
  }

  private static void read(
      Path folder,
      String name,
      Set<String> taken,
      Map<String, ModelManifest> models,
      Map<String, String> unusable) {
    try {
      check(name, taken);
      models.put(name, ModelManifest.read(folder.resolve(MANIFEST)));
    } catch (ModelUnavailable e) {
      unusable.put(name, e.explanation());
    }
  }

  private static Iterable<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .filter(one -> Files.exists(one.resolve(MANIFEST)))
          .sorted()
          .toList();
    }
  }
}
