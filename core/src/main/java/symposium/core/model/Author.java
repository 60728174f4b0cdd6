package symposium.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One author of a paper, as names are written in citations. Thread-safe: immutable.
///
/// @param given given names or initials, may be empty
/// @param family family name with its particles (`van der Berg`), or a group's whole name; not
///   blank
/// @param suffix `Jr.`, `III`, may be empty
public record Author(String given, String family, String suffix) {

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "vom", "zu", "der", "den", "de", "del", "della", "di", "da", "das", "dos",
          "du", "des", "la", "le", "ter", "ten", "bin", "ibn", "al", "el");
  private static final Set<String> GROUPS =
      Set.of("collaboration", "consortium", "team", "group", "project", "initiative", "committee");
  private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv)\\.?");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern LEADING = Pattern.compile("^[\\s,]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

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
  /// Beethoven`, `King, Jr., Martin Luther`, `Martin Luther King Jr.`, `The LIGO Collaboration`.
  ///
  /// @param name the whole name, not blank
  /// @return the author
  /// @throws IllegalArgumentException when the name is blank
  public static Author parse(String name) {
    String text = LEADING.matcher(name).replaceFirst("").strip();
    String[] parts = COMMA.split(text, 3);
    if (parts.length == 1) {
      return natural(parts[0], "");
    }
    if (parts.length == 2) {
      return isSuffix(parts[1]) ? natural(parts[0], parts[1]) : new Author(parts[1], parts[0], "");
    }
    return isSuffix(parts[2])
        ? new Author(parts[1], parts[0], parts[2])
        : new Author(parts[2], parts[0], parts[1]);
  }

  private static boolean isSuffix(String part) {
    return SUFFIX.matcher(part).matches();
  }

  private static Author natural(String name, String suffix) {
    String[] words = SPACE.split(name);
    int last = words.length - 1;
    if (suffix.isEmpty() && last > 1 && isSuffix(words[last])) {
      return natural(joined(words, 0, last), words[last]);
    }
    if (GROUPS.contains(words[last].toLowerCase(Locale.ROOT))) {
      return new Author("", joined(words, 0, words.length), suffix);
    }
    int family = last;
    while (family > 1 && PARTICLES.contains(words[family - 1].toLowerCase(Locale.ROOT))) {
      family--;
    }
    return new Author(joined(words, 0, family), joined(words, family, words.length), suffix);
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", Arrays.copyOfRange(words, from, to));
  }

  /// The name in natural order, as shown to people.
  ///
  /// @return given, family and suffix joined by single spaces
  public String name() {
    return SPACE.matcher((given + " " + family + " " + suffix).strip()).replaceAll(" ");
  }
}
