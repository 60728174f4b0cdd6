package symposium.core.route;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.TermStatistics;

/// What a query looks like before anybody was asked: its length, how rare its words are (the
/// pre-retrieval predictors of Hauff, Hiemstra and de Jong, *A Survey of Pre-Retrieval Query
/// Performance Predictors*, CIKM 2008, §3), and its shape. Thread-safe if the statistics are.
final class QueryFeatures {

  /// Names of the values, in order.
  static final List<String> NAMES =
      List.of(
          "words",
          "many-words",
          "searched-share",
          "unknown-share",
          "rare-share",
          "mean-idf",
          "max-idf",
          "min-idf",
          "question",
          "capitals",
          "acronym",
          "digits",
          "author-share",
          "author-first");

  /// The values in words, in the same order.
  static final List<Saying> SAYINGS =
      List.of(
          new Saying("many words", "few words"),
          new Saying("a text as long as an abstract", "shorter than an abstract"),
          new Saying("most of its words tell something", "many words too common to tell anything"),
          new Saying("words that no paper here has", "every word is in some paper"),
          new Saying("words that hardly any paper has", "no rare word"),
          new Saying("its words are rare on the whole", "its words are common on the whole"),
          new Saying("it has a very rare word", "even its rarest word is common"),
          new Saying("even its most common word is rare", "it has a very common word"),
          new Saying("it is a question", "it is no question"),
          new Saying("many capital letters", "few capital letters"),
          new Saying("acronyms", "no acronym"),
          new Saying("numbers", "no numbers"),
          new Saying("names of authors", "no names of authors"),
          new Saying("it begins with an author's name", "it does not begin with a name"));

  private static final Set<String> QUESTIONS =
      Set.of(
          "what", "why", "how", "when", "where", "which", "who", "is", "are", "does", "do", "can",
          "should", "could");
  private static final int MANY = 25;
  private static final int RARE = 3;

  /// A name is taken for one where it is an author's at least this much more often than a word.
  private static final double NAME_SHARE = 0.5;

  private final TermStatistics statistics;

  QueryFeatures(TermStatistics statistics) {
    this.statistics = statistics;
  }

  /// Shape `[NAMES.size()]`, most values in [0, 1].
  double[] of(AnalyzedQuery query) {
    String text = query.meaning().isBlank() ? query.text() : query.meaning();
    String[] words = text.strip().split("\\s+", -1);
    int[] frequencies = statistics.frequencies(text);
    double[] idf = idf(frequencies);
    boolean[] names = names(words);
    return new double[] {
      Math.log1p(words.length) / Math.log1p(MANY),
      words.length > MANY ? 1 : 0,
      Math.min(1, (double) frequencies.length / words.length),
      share(frequencies, 0),
      share(frequencies, RARE),
      IntStream.range(0, idf.length).mapToDouble(i -> idf[i]).average().orElse(0),
      IntStream.range(0, idf.length).mapToDouble(i -> idf[i]).max().orElse(0),
      IntStream.range(0, idf.length).mapToDouble(i -> idf[i]).min().orElse(0),
      isQuestion(words, query.text()) ? 1 : 0,
      share(words, QueryFeatures::isCapitalised),
      share(words, QueryFeatures::isAcronym),
      share(words, word -> word.chars().anyMatch(Character::isDigit)),
      share(names),
      names.length > 0 && names[0] ? 1 : 0
    };
  }

  /// Inverse document frequency in [0, 1]: 0 for a word in every paper, 1 for one in none.
  private double[] idf(int[] frequencies) {
    double all = Math.log1p((double) statistics.papers());
    double[] idf = new double[frequencies.length];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = all == 0 ? 0 : 1 - Math.log1p(frequencies[i]) / all;
    }
    return idf;
  }

  private boolean[] names(String[] words) {
    boolean[] names = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      int asName = sum(statistics.authorFrequencies(words[i]));
      int asWord = sum(statistics.frequencies(words[i]));
      names[i] = asName > 0 && asName >= NAME_SHARE * asWord;
    }
    return names;
  }

  private static int sum(int[] counts) {
    return IntStream.of(counts).sum();
  }

  private static double share(int[] frequencies, int most) {
    return frequencies.length == 0
        ? 0
        : (double) IntStream.of(frequencies).filter(count -> count <= most).count()
            / frequencies.length;
  }

  private static double share(boolean[] flags) {
    int set = 0;
    for (boolean flag : flags) {
      set += flag ? 1 : 0;
    }
    return flags.length == 0 ? 0 : (double) set / flags.length;
  }

  private static double share(String[] words, java.util.function.Predicate<String> shape) {
    int found = 0;
    for (String word : words) {
      found += shape.test(word) ? 1 : 0;
    }
    return (double) found / words.length;
  }

  private static boolean isQuestion(String[] words, String text) {
    return text.strip().endsWith("?") || QUESTIONS.contains(words[0].toLowerCase(Locale.ROOT));
  }

  private static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isAcronym(String word) {
    return word.length() >= 2 && word.chars().filter(Character::isUpperCase).count() >= 2;
  }
}
