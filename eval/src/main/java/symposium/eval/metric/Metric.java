package symposium.eval.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;

/// A measure of one ranking, maybe of its first ranks alone, as `trec_eval` defines it. Every value
/// lies in [0, 1], higher is better, and is 0 where nothing is relevant. Thread-safe: immutable.
///
/// @param measure what is measured
/// @param depth how many ranks count, 1 or more; [#WHOLE] for all
public record Metric(Measure measure, int depth) {

  /// The depth of metrics that look at the whole ranking.
  public static final int WHOLE = Integer.MAX_VALUE;

  private static final int DEEPEST = 1_000_000;
  private static final Pattern NAME = Pattern.compile("([a-z_]+)(?:@([0-9]{1,7}))?");

  /// What can be measured.
  public enum Measure {

    /// Normalised discounted cumulated gain: the sum of grade / log2(rank + 1), divided by that of
    /// the best ranking there could be at the same depth (Järvelin and Kekäläinen, *Cumulated
    /// gain-based evaluation of IR techniques*, TOIS 2002, with the usual discount from rank 2 on).
    NDCG,

    /// Average precision: the sum of the precisions at the relevant documents found, divided by the
    /// number of all relevant documents.
    MAP,

    /// The share of the relevant documents that was found.
    RECALL,

    /// One divided by the rank of the first relevant document.
    MRR,

    /// The share of the first ranks that is relevant; ranks that the ranking does not have count as
    /// not relevant.
    P
  }

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the depth is out of range, or missing for [Measure#P]
  public Metric {
    if (depth != WHOLE && (depth < 1 || depth > DEEPEST)) {
      throw new IllegalArgumentException(
          "a metric's depth must be in [1, %d], got %d".formatted(DEEPEST, depth));
    }
    if (measure == Measure.P && depth == WHOLE) {
      throw new IllegalArgumentException("p needs a depth, as in p@5");
    }
  }

  /// Reads a name such as `ndcg@10`, `map`, `recall@100`, `mrr@10`, `p@5`; `recip_rank` is `mrr`.
  ///
  /// @param name in any case
  /// @return the metric
  /// @throws InvalidInput when there is no such metric
  public static Metric parse(String name) {
    Matcher parts = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
    try {
      if (parts.matches()) {
        int depth = parts.group(2) == null ? WHOLE : Integer.parseInt(parts.group(2));
        return new Metric(measure(parts.group(1)), depth);
      }
    } catch (IllegalArgumentException e) {
      throw unknown(name, ": " + e.getMessage());
    }
    throw unknown(name, "");
  }

  private static Measure measure(String name) {
    return switch (name) {
      case "ndcg" -> Measure.NDCG;
      case "map" -> Measure.MAP;
      case "recall" -> Measure.RECALL;
      case "mrr", "recip_rank" -> Measure.MRR;
      case "p" -> Measure.P;
      default -> throw new IllegalArgumentException("no such measure");
    };
  }

  private static InvalidInput unknown(String name, String why) {
    return new InvalidInput(
        "'%s' is no metric%s; there are ndcg, map, recall, mrr and p, with a depth as in ndcg@10."
            .formatted(name, why));
  }

  /// Reads several names between commas.
  ///
  /// @param names such as `ndcg@10,map`
  /// @return the metrics in their order, each once
  /// @throws InvalidInput when there is no such metric
  public static List<Metric> parseList(String names) {
    return Arrays.stream(names.split(",", -1)).map(Metric::parse).distinct().toList();
  }

  /// Measures a ranking.
  ///
  /// @param ranking what its ranks gain
  /// @return in [0, 1], 0 when no document is relevant
  public double value(JudgedRanking ranking) {
    if (ranking.relevant() == 0) {
      return 0;
    }
    return switch (measure) {
      case NDCG -> ranking.gain(depth) / ranking.idealGain(depth);
      case MAP -> ranking.precisions(depth) / ranking.relevant();
      case RECALL -> (double) ranking.found(depth) / ranking.relevant();
      case MRR -> ranking.first(depth) == 0 ? 0 : 1.0 / ranking.first(depth);
      case P -> (double) ranking.found(depth) / depth;
    };
  }

  /// Measures a ranking.
  ///
  /// @param ranked documents, best first, each once
  /// @param grades by document; above 0 is relevant
  /// @return in [0, 1], 0 when no document is relevant
  public double value(List<String> ranked, Map<String, Integer> grades) {
    return value(JudgedRanking.of(ranked, grades));
  }

  /// The name that [#parse(String)] reads.
  @Override
  public String toString() {
    return measure.name().toLowerCase(Locale.ROOT) + (depth == WHOLE ? "" : "@" + depth);
  }
}
