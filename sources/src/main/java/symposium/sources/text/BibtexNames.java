package symposium.sources.text;

import java.util.ArrayList;
import java.util.List;
import symposium.core.model.Author;

/// The `author` field of BibTeX: names joined by `and`, as `First von Last`, `von Last, First` or
/// `von Last, Jr, First`; a name in braces is a group's. Thread-safe: it holds constants.
public final class BibtexNames {

  private BibtexNames() {}

  /// The people of a field.
  ///
  /// @param field the field's value with its LaTeX
  /// @return at most [Text#AUTHORS] authors, in order; `others` is left out
  public static List<Author> parse(String field) {
    var authors = new ArrayList<Author>();
    for (List<String> words : names(words(field))) {
      if (authors.size() < Text.AUTHORS && !words.equals(List.of("others"))) {
        authors.addAll(author(words));
      }
    }
    return authors;
  }

  /// The words and commas outside braces.
  private static List<String> words(String field) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
      boolean comma = depth == 0 && c == ',';
      if (comma || (depth == 0 && (Character.isWhitespace(c) || c == '~'))) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        if (comma) {
          words.add(",");
        }
      } else {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static List<List<String>> names(List<String> words) {
    var names = new ArrayList<List<String>>();
    var name = new ArrayList<String>();
    for (String word : words) {
      if (word.equals("and")) {
        names.add(List.copyOf(name));
        name.clear();
      } else {
        name.add(word);
      }
    }
    names.add(name);
    return names;
  }

  private static List<Author> author(List<String> words) {
    int comma = words.indexOf(",");
    if (comma < 0) {
      return natural(words);
    }
    String family = plain(words.subList(0, comma));
    List<String> after = words.subList(comma + 1, words.size());
    int second = after.indexOf(",");
    return second < 0
        ? Authors.ofParts(plain(after), family, "")
        : Authors.ofParts(
            plain(after.subList(second + 1, after.size())),
            family,
            plain(after.subList(0, second)));
  }

  /// `First von Last`: the family name starts at the first word in lower case, else at the last.
  private static List<Author> natural(List<String> words) {
    if (words.size() < 2) {
      return Authors.ofParts("", plain(words), "");
    }
    for (int i = 0; i < words.size() - 1; i++) {
      if (isParticle(words.get(i))) {
        return Authors.ofParts(
            plain(words.subList(0, i)), plain(words.subList(i, words.size())), "");
      }
    }
    String last = words.getLast();
    if (isBraced(last)) {
      return Authors.ofParts(plain(words.subList(0, words.size() - 1)), plain(List.of(last)), "");
    }
    String name = plain(words);
    return name.isEmpty() ? List.of() : List.of(Author.parse(name));
  }

  /// Whether one pair of braces holds the whole word.
  private static boolean isBraced(String word) {
    int depth = 0;
    for (int i = 0; i < word.length(); i++) {
      depth += word.charAt(i) == '{' ? 1 : word.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == word.length() - 1;
      }
    }
    return false;
  }

  private static boolean isParticle(String word) {
    return !word.startsWith("{")
        && !Latex.text(word).isEmpty()
        && Character.isLowerCase(Latex.text(word).codePointAt(0));
  }

  private static String plain(List<String> words) {
    return Text.line(Latex.text(String.join(" ", words)), 500).replace(" ,", ",");
  }
}
