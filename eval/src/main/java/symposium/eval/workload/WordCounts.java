package symposium.eval.workload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import symposium.core.model.Paper;

/// In how many papers of a corpus each word occurs. Thread-safe: immutable.
///
/// @param papers how many papers there are
/// @param counts by lower-case word
record WordCounts(int papers, Map<String, Integer> counts) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]*");

  /// A word in more than this share of papers tells nothing.
  private static final double COMMON = 0.05;

  static WordCounts of(Collection<Paper> corpus) {
    var counts = new HashMap<String, Integer>();
    for (Paper paper : corpus) {
      new HashSet<>(words(paper.title() + " " + paper.abstractText()))
          .forEach(word -> counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
    }
    return new WordCounts(corpus.size(), Map.copyOf(counts));
  }

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  int count(String word) {
    return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /// Whether a word helps to tell papers apart: of four letters or more, not in every twentieth
  /// paper.
  boolean isTelling(String word) {
    return word.length() >= 4 && count(word) <= COMMON * papers;
  }
}
