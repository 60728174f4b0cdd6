package symposium.app.wire;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import symposium.core.error.InvalidInput;

/// Reads a home's `.properties` files, in which every name must be known.
final class SettingsFile {

  private SettingsFile() {}

  /// Reads a file.
  ///
  /// @return the settings, or empty where there is no file
  /// @throws InvalidInput naming the file, or the setting that does not exist
  static Optional<Properties> read(Path file, Set<String> known) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var values = new Properties();
    try {
      values.load(new StringReader(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInput("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
    for (String name : values.stringPropertyNames()) {
      if (!known.contains(name)) {
        throw new InvalidInput("%s: there is no setting '%s'.".formatted(file, name));
      }
    }
    return Optional.of(values);
  }

  /// A setting that is not blank.
  static Optional<String> value(Properties values, String name) {
    return Optional.ofNullable(values.getProperty(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
