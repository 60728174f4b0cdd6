package symposium.eval.metric;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A second implementation of the metrics, written from the definitions without regard to speed and
/// sharing nothing with the first: it works on sets and on ranks of single documents.
final class NaiveMetrics {

  private NaiveMetrics() {}

  /// The value of a metric by its name, of documents with scores in any order.
  static double value(
      String metric, int depth, Map<String, Double> scores, Map<String, Integer> grades) {
    List<String> ranked = ranked(scores);
    List<String> top = ranked.subList(0, Math.min(depth, ranked.size()));
    List<String> relevant =
        grades.keySet().stream().filter(doc -> grades.getOrDefault(doc, 0) > 0).toList();
    if (relevant.isEmpty()) {
      return 0;
    }
    return switch (metric) {
      case "ndcg" -> dcg(top, grades) / idealDcg(depth, grades);
      case "map" ->
          relevant.stream().mapToDouble(doc -> precisionAt(doc, top, relevant)).sum()
              / relevant.size();
      case "recall" -> (double) relevant.stream().filter(top::contains).count() / relevant.size();
      case "mrr" ->
          relevant.stream()
              .filter(top::contains)
              .mapToDouble(doc -> 1.0 / (1 + top.indexOf(doc)))
              .max()
              .orElse(0);
      case "p" -> (double) relevant.stream().filter(top::contains).count() / depth;
      default -> throw new AssertionError(metric);
    };
  }

  private static List<String> ranked(Map<String, Double> scores) {
    var left = new ArrayList<>(scores.keySet());
    var ranked = new ArrayList<String>();
    while (!left.isEmpty()) {
      String best = left.getFirst();
      for (String doc : left) {
        double difference = scores.getOrDefault(doc, 0.0) - scores.getOrDefault(best, 0.0);
        if (difference > 0
            || (difference == 0 && Arrays.compareUnsigned(utf8(doc), utf8(best)) > 0)) {
          best = doc;
        }
      }
      ranked.add(best);
      left.remove(best);
    }
    return ranked;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static double precisionAt(String doc, List<String> top, List<String> relevant) {
    if (!top.contains(doc)) {
      return 0;
    }
    List<String> until = top.subList(0, top.indexOf(doc) + 1);
    return (double) until.stream().filter(relevant::contains).count() / until.size();
  }

  private static double dcg(List<String> top, Map<String, Integer> grades) {
    return top.stream()
        .filter(doc -> grades.getOrDefault(doc, 0) > 0)
        .mapToDouble(
            doc -> grades.getOrDefault(doc, 0) * Math.log(2) / Math.log(2 + top.indexOf(doc)))
        .sum();
  }

  /// The best gain of all: every rank takes the best grade that is left.
  private static double idealDcg(int depth, Map<String, Integer> grades) {
    var left = new ArrayList<>(grades.values());
    double sum = 0;
    for (int rank = 1; rank <= depth && !left.isEmpty(); rank++) {
      Integer best = left.stream().max(Integer::compare).orElseThrow();
      left.remove((Object) best);
      sum += Math.max(0, best) * Math.log(2) / Math.log(1 + rank);
    }
    return sum;
  }
}
