package symposium.sources.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A common style of references, described in the Citation Style Language.
enum ReferenceStyle {
  /// The American Psychological Association's, by author and year.
  APA("apa"),
  /// The Institute of Electrical and Electronics Engineers', numbered.
  IEEE("ieee"),
  /// The Chicago Manual's, by author and year.
  CHICAGO("chicago-author-date"),
  /// The Modern Language Association's, by author and title.
  MLA("modern-language-association"),
  /// The Association for Computing Machinery's, numbered. Its own order, by author, is taken out:
  /// the processor would sort it by given names.
  ACM("association-for-computing-machinery") {
    @Override
    String description() {
      return super.description()
          .replaceFirst(
              "<key macro=\"author\"/>\\s*<key variable=\"issued\"/>",
              "<key variable=\"citation-number\"/>");
    }
  };

  private final String file;

  ReferenceStyle(String file) {
    this.file = file;
  }

  /// How users name it.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(ReferenceStyle::key).toList();
  }

  static Optional<ReferenceStyle> named(String key) {
    return Arrays.stream(values()).filter(style -> style.key().equals(key)).findFirst();
  }

  /// The style's description, XML.
  String description() {
    return resource(file + ".csl");
  }

  /// American English, the language of all styles here.
  static String locale() {
    return resource("locales-en-US.xml");
  }

  private static String resource(String name) {
    try (InputStream in = ReferenceStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
