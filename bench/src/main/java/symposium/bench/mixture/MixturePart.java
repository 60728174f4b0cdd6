package symposium.bench.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Estimate;
import symposium.eval.compare.Resampling;
import symposium.eval.compare.Strata;
import symposium.eval.experiment.Outcome;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;

/// One table of the results: systems by strata, and how they compare with the first contested one.
/// Thread-safe: immutable.
///
/// @param outcomes every system's points
/// @param contested the systems to compare, the one to beat first
record MixturePart(List<Outcome> outcomes, List<String> contested) {

  MixturePart {
    outcomes = List.copyOf(outcomes);
    contested = List.copyOf(contested);
  }

  void write(StringBuilder text, String heading, Predicate<String> wanted) {
    var strata = new TreeSet<>(outcomes.getFirst().ndcg().keySet());
    strata.removeIf(wanted.negate());
    if (strata.isEmpty()) {
      return;
    }
    text.append("\n## ").append(heading).append("\n\n| | mean | ");
    text.append(String.join(" | ", strata)).append(" | ms a query |\n|---|---|");
    text.append("---|".repeat(strata.size() + 1)).append('\n');
    for (Outcome outcome : outcomes) {
      Map<String, Double> ndcg = outcome.ndcg();
      double mean = strata.stream().mapToDouble(one -> of(ndcg, one)).average().orElse(0);
      text.append("| %s | **%.4f** |".formatted(outcome.system(), mean));
      strata.forEach(stratum -> text.append(" %.3f |".formatted(of(ndcg, stratum))));
      Map<String, Double> cost = outcome.millis();
      double millis = strata.stream().mapToDouble(one -> of(cost, one)).average().orElse(0);
      text.append(" %.1f |\n".formatted(millis));
    }
    contests(text, wanted);
  }

  private static double of(Map<String, Double> means, String stratum) {
    return means.getOrDefault(stratum, 0.0);
  }

  private void contests(StringBuilder text, Predicate<String> wanted) {
    Metric metric = Metric.parse("ndcg@10");
    var runs = new ArrayList<Scores>();
    var classes = new TreeMap<String, String>();
    for (Outcome outcome : outcomes) {
      if (contested.contains(outcome.system())) {
        var topics = new TreeMap<String, Double>();
        for (Outcome.Point point : outcome.points()) {
          if (wanted.test(point.stratum())) {
            String topic = point.stratum() + "/" + point.topic();
            topics.put(topic, point.ndcg());
            classes.put(topic, point.stratum());
          }
        }
        runs.add(new Scores(outcome.system(), metric, topics));
      }
    }
    var comparison = Comparison.of(runs, Strata.of(classes), Resampling.defaults());
    text.append(
        "\nAgainst `%s`, points of nDCG@10 with the 95 %% interval of a paired bootstrap "
            .formatted(contested.getFirst()));
    text.append("inside strata, and Holm's p:\n\n");
    for (Contest contest : comparison.contests()) {
      text.append(
          "- %s: %s, p %.4f; %d better, %d equal, %d worse"
              .formatted(
                  contest.run(),
                  points(contest.overall()),
                  contest.holm(),
                  contest.wins(),
                  contest.ties(),
                  contest.losses()));
      contest.strata().entrySet().stream()
          .min(java.util.Comparator.comparingDouble(one -> one.getValue().low()))
          .ifPresent(
              one ->
                  text.append(
                      "; lowest bound %s %s".formatted(one.getKey(), points(one.getValue()))));
      text.append(".\n");
    }
  }

  private static String points(Estimate estimate) {
    return "%+.2f [%+.2f, %+.2f]"
        .formatted(100 * estimate.delta(), 100 * estimate.low(), 100 * estimate.high());
  }
}
