package symposium.sources.export;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.model.Author;
import symposium.core.model.PublicationDate;

/// Citation keys as arXiv makes them, `devlin2019bertpretrainingdeepbidirectional`: the first
/// author's family name, the year, the title's first four words that say something, in lower-case
/// ASCII letters and digits. A key that was given before gets `a`, `b` … `z`, `aa` … after it.
/// Confined to one thread.
final class BibtexKeys {

  private static final int WORDS = 4;
  private static final int LONGEST_WORD = 40;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "about", "all", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does",
          "for", "from", "has", "have", "how", "in", "into", "is", "it", "its", "not", "of", "on",
          "or", "our", "so", "than", "that", "the", "their", "these", "this", "to", "towards",
          "under", "using", "via", "was", "we", "what", "when", "where", "which", "who", "why",
          "will", "with", "without", "you", "your");

  private final Set<String> given = new HashSet<>();

  /// A key that this object has not given before.
  String key(Citation citation) {
    String author =
        citation.paper().authors().stream()
            .map(Author::family)
            .map(BibtexKeys::ascii)
            .findFirst()
            .orElse("");
    String year = citation.date().map(PublicationDate::year).map(String::valueOf).orElse("");
    String words =
        Stream.of(SPACE.split(citation.paper().title(), -1))
            .map(BibtexKeys::ascii)
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .limit(WORDS)
            .collect(Collectors.joining());
    String key = author + year + words;
    return unused(key.isEmpty() ? "paper" : key);
  }

  private String unused(String key) {
    String candidate = key;
    for (int n = 0; !given.add(candidate); n++) {
      candidate = key + letters(n);
    }
    return candidate;
  }

  private static String letters(int n) {
    String last = String.valueOf((char) ('a' + n % 26));
    return n < 26 ? last : letters(n / 26 - 1) + last;
  }

  private static String ascii(String text) {
    String folded =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("đ", "d");
    String ascii = OTHERS.matcher(folded).replaceAll("");
    return ascii.substring(0, Math.min(ascii.length(), LONGEST_WORD));
  }
}
