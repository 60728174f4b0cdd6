package symposium.follow.interest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What tells a group of titles from others: a few of its words. Thread-safe: no state.
final class Theme {

  private static final int WORDS = 3;
  private static final int SHORTEST = 4;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Set<String> COMMON =
      Set.of(
          "with",
          "from",
          "using",
          "based",
          "through",
          "towards",
          "toward",
          "into",
          "over",
          "under",
          "between",
          "without",
          "their",
          "that",
          "this",
          "approach",
          "method",
          "methods",
          "novel",
          "analysis",
          "study",
          "learning",
          "deep",
          "neural",
          "network",
          "networks",
          "model",
          "models",
          "system",
          "systems",
          "data",
          "efficient",
          "improved",
          "improving",
          "framework",
          "some",
          "beyond",
          "more",
          "than",
          "what",
          "when",
          "where",
          "does",
          "your",
          "algorithm",
          "algorithms",
          "problem",
          "problems");

  private Theme() {}

  /// The words of a group.
  ///
  /// @param group the group's titles
  /// @param all titles of all groups, the group's too
  /// @return up to three words between commas, those first that stand in most of its titles and in
  ///   few others; empty when there are none
  static String of(List<String> group, List<String> all) {
    Map<String, Integer> inside = counts(group);
    Map<String, Integer> everywhere = counts(all);
    Comparator<Map.Entry<String, Integer>> telling =
        Comparator.comparingDouble(
            one ->
                -(double) one.getValue()
                    * one.getValue()
                    / everywhere.getOrDefault(one.getKey(), 1));
    return String.join(
        ", ",
        inside.entrySet().stream()
            .sorted(telling.thenComparing(Map.Entry::getKey))
            .limit(WORDS)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static Map<String, Integer> counts(List<String> titles) {
    var counts = new TreeMap<String, Integer>();
    for (String title : titles) {
      words(title).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  private static Set<String> words(String title) {
    var words = new HashSet<String>();
    for (String word : NO_WORD.split(title.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
