package symposium.core.model;

import java.util.Locale;
import java.util.Set;

/// One author of a paper, as names are written in citations. Thread-safe: immutable.
///
/// @param given given names or initials, may be empty
/// @param family family name with its particles (`van der Berg`), or a group's whole name; not
///   blank
/// @param suffix `Jr.`, `III`, may be empty
public record Author(String given, String family, String suffix) {

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "la", "le", "ter", "bin");

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the family name is blank
  public Author {
    given = given.strip();
    family = family.strip();
    suffix = suffix.strip();
    if (family.isEmpty()) {
      throw new IllegalArgumentException(
          "an author needs a family name, got given '" + given + "'");
    }
  }

  /// A name in natural or inverted order: `Ashish Vaswani`, `Vaswani, Ashish`, `Ludwig van
  /// Beethoven`.
  ///
  /// @param name the whole name, not blank
  /// @return the author
  /// @throws IllegalArgumentException when the name is blank
  public static Author parse(String name) {
    String text = name.strip();
    int comma = text.indexOf(',');
    if (comma > 0) {
      String[] parts = text.split("\\s*,\\s*", 3);
      return parts.length == 3
          ? new Author(parts[2], parts[0], parts[1])
          : new Author(parts[1], parts[0], "");
    }
    String[] words = text.split("\\s+");
    int family = words.length - 1;
    while (family > 1 && PARTICLES.contains(words[family - 1].toLowerCase(Locale.ROOT))) {
      family--;
    }
    return new Author(
        String.join(" ", java.util.Arrays.copyOfRange(words, 0, family)),
        String.join(" ", java.util.Arrays.copyOfRange(words, family, words.length)),
        "");
  }

  /// The name in natural order, as shown to people.
  ///
  /// @return given, family and suffix joined by single spaces
  public String name() {
    return (given + " " + family + " " + suffix).strip().replaceAll("\\s+", " ");
  }
}
