package symposium.eval.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A ranking seen through judgements: what every rank gains, and what there was to gain. Unjudged
/// documents and those with grades of 0 and below gain nothing. Thread-safe: immutable.
public final class JudgedRanking {

  private final int[] gains;
  private final int[] ideal;

  private JudgedRanking(int[] gains, int[] ideal) {
    this.gains = gains;
    this.ideal = ideal;
  }

  /// Looks a ranking up in the judgements of its topic.
  ///
  /// @param ranked documents, best first, each once
  /// @param grades by document; above 0 is relevant
  /// @return what the ranking gains
  public static JudgedRanking of(List<String> ranked, Map<String, Integer> grades) {
    int[] gains = new int[ranked.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = Math.max(0, grades.getOrDefault(ranked.get(i), 0));
    }
    int[] ascending =
        grades.values().stream().mapToInt(Integer::intValue).filter(grade -> grade > 0).toArray();
    Arrays.sort(ascending);
    int[] ideal = new int[ascending.length];
    for (int i = 0; i < ideal.length; i++) {
      ideal[i] = ascending[ideal.length - 1 - i];
    }
    return new JudgedRanking(gains, ideal);
  }

  /// How many documents are relevant, found or not.
  int relevant() {
    return ideal.length;
  }

  /// Discounted cumulated gain of the first ranks.
  double gain(int depth) {
    return discounted(gains, depth);
  }

  /// The greatest gain that so many ranks could have.
  double idealGain(int depth) {
    return discounted(ideal, depth);
  }

  private static double discounted(int[] gains, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, gains.length); i++) {
      if (gains[i] > 0) {
        sum += gains[i] / (Math.log(i + 2) / Math.log(2));
      }
    }
    return sum;
  }

  /// The sum of the precisions at the ranks of relevant documents.
  double precisions(int depth) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < Math.min(depth, gains.length); i++) {
      if (gains[i] > 0) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return sum;
  }

  /// How many relevant documents the first ranks hold.
  int found(int depth) {
    int found = 0;
    for (int i = 0; i < Math.min(depth, gains.length); i++) {
      found += gains[i] > 0 ? 1 : 0;
    }
    return found;
  }

  /// The rank of the first relevant document, or 0 when the first ranks hold none.
  int first(int depth) {
    for (int i = 0; i < Math.min(depth, gains.length); i++) {
      if (gains[i] > 0) {
        return i + 1;
      }
    }
    return 0;
  }
}
