package symposium.app.wire;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.language.LanguageModel;
import symposium.language.LanguageSettings;

/// The language model that a home names, if it names one. Nothing is sent before it is asked. What
/// is said of it never holds a path, since pages show it.
///
/// @param model the model, or empty
/// @param lacks why there is none; empty when there is one
/// @param findings what the operator should mend, complete sentences
record LanguageAccess(Optional<LanguageModel> model, String lacks, List<String> findings) {

  private static final Logger LOG = LoggerFactory.getLogger(LanguageAccess.class);
  private static final String NAME = "language-model.properties";
  private static final String KEY = "SYMPOSIUM_LANGUAGE_MODEL_KEY";
  private static final long LARGEST = 65_536;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  static LanguageAccess open(Home home, Closing closing) {
    Path file = home.languageModel();
    if (!Files.exists(file)) {
      return new LanguageAccess(
          Optional.empty(),
          "no language model is named in %s (docs/guide/language-model.md)".formatted(NAME),
          List.of());
    }
    try {
      Map<String, String> values = read(file);
      Optional<String> key = Optional.ofNullable(System.getenv(KEY)).filter(k -> !k.isBlank());
      var model = LanguageModel.of(LanguageSettings.of(values, key.map(String::strip)));
      closing.add(model, LanguageModel::close);
      return new LanguageAccess(Optional.of(model), "", advice(file, values));
    } catch (IOException e) {
      return broken("it cannot be read (%s)".formatted(e.getClass().getSimpleName()));
    } catch (IllegalArgumentException e) {
      return broken(String.valueOf(e.getMessage()));
    }
  }

  private static LanguageAccess broken(String why) {
    String lacks = "%s cannot be used: %s".formatted(NAME, why);
    LOG.warn("The {} expert is absent: {}", ExpertNames.EXPANSION, lacks);
    return new LanguageAccess(
        Optional.empty(),
        lacks,
        List.of("The %s expert is absent: %s.".formatted(ExpertNames.EXPANSION, lacks)));
  }

  private static Map<String, String> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("it is larger than any settings");
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    var values = new TreeMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  /// A key is its owner's business.
  private static List<String> advice(Path file, Map<String, String> values) throws IOException {
    boolean isPosix = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (!isPosix || values.getOrDefault("key", "").isBlank()) {
      return List.of();
    }
    return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
        ? List.of(
            "%s in the home holds a key that other users may read: run `chmod 600` on it, or give the key in %s."
                .formatted(NAME, KEY))
        : List.of();
  }

  /// The host that may be contacted.
  List<String> hosts() {
    return model.map(one -> List.of(one.settings().host())).orElse(List.of());
  }
}
