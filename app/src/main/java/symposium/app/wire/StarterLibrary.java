package symposium.app.wire;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import symposium.core.error.CorruptData;
import symposium.core.library.PaperSource;
import symposium.sources.Sources;

/// The landmark papers that ship with the product, each described in our own words.
public final class StarterLibrary {

  private static final List<String> FILES = List.of("library-ir.jsonl", "library-lm.jsonl");

  private StarterLibrary() {}

  /// Opens the starter library.
  ///
  /// @return sources the caller closes
  public static List<PaperSource> sources() {
    return FILES.stream().map(StarterLibrary::open).toList();
  }

  private static PaperSource open(String file) {
    InputStream stream = StarterLibrary.class.getResourceAsStream("/starter/" + file);
    if (stream == null) {
      throw new CorruptData("The program lacks its starter library " + file + "; build it again.");
    }
    return Sources.open(stream, "starter library, " + file, Optional.of("jsonl"));
  }
}
