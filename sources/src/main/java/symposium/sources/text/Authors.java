package symposium.sources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import symposium.core.model.Author;

/// Names as lists of people write them. Thread-safe: it holds constants.
public final class Authors {

  private static final String AND = "and ";
  private static final Pattern PARENTHESISED = Pattern.compile("\\([^()]*\\)");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private Authors() {}

  /// The people of one string, `A. Author, B. Author and C. Author (Some Lab)`: affiliations in
  /// parentheses are dropped, a group stays whole.
  ///
  /// @param names any text
  /// @return at most [Text#AUTHORS] authors, in order
  public static List<Author> ofString(String names) {
    String bare = names.indexOf('(') < 0 ? names : withoutParentheses(names);
    var authors = new ArrayList<Author>();
    for (String part : parts(Text.line(bare, Text.ABSTRACT * 2))) {
      String name = Latex.text(part).strip();
      if (isSuffix(name) && !authors.isEmpty()) {
        Author last = authors.removeLast();
        authors.add(new Author(last.given(), last.family(), name));
      } else if (name.codePoints().anyMatch(Character::isLetter) && authors.size() < Text.AUTHORS) {
        authors.add(Author.parse(name));
      }
    }
    return authors;
  }

  /// The pieces between commas, semicolons and the word "and", which may also follow a comma.
  private static List<String> parts(String line) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length() || line.charAt(i) == ',' || line.charAt(i) == ';';
      boolean word = !end && line.charAt(i) == ' ' && line.startsWith(AND, i + 1);
      if (end || word) {
        String part = line.substring(from, i).strip();
        String name = part.startsWith(AND) ? part.substring(AND.length()) : part;
        parts.add(name.endsWith(" and") ? name.substring(0, name.length() - 4) : name);
        from = i + 1;
      }
    }
    return parts;
  }

  private static String withoutParentheses(String names) {
    String before;
    String after = names;
    int rounds = 0;
    do {
      before = after;
      after = PARENTHESISED.matcher(before).replaceAll(" ");
    } while (!after.equals(before) && ++rounds < 8);
    int open = after.indexOf('(');
    return open < 0 ? after : after.substring(0, open);
  }

  /// A name in parts.
  ///
  /// @param given given names, may be empty
  /// @param family the family name, may be empty
  /// @param suffix `Jr.` and the like, may be empty
  /// @return the author, or an empty list when there is no name
  public static List<Author> ofParts(String given, String family, String suffix) {
    String cleanGiven = Text.line(given, 500);
    String cleanFamily = Text.line(family, 500);
    if (cleanFamily.isEmpty()) {
      return cleanGiven.isEmpty() ? List.of() : List.of(new Author("", cleanGiven, ""));
    }
    return List.of(new Author(cleanGiven, cleanFamily, Text.line(suffix, 100)));
  }

  private static boolean isSuffix(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return SUFFIXES.contains(bare.toLowerCase(Locale.ROOT));
  }
}
