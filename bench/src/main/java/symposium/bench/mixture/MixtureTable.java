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

/// The experiment's results as text. Thread-safe: immutable.
///
/// @param outcomes every system's points, the fixed fusion to beat first
record MixtureTable(List<Outcome> outcomes) {

  private static final String UNSEEN = "without-";
  private static final List<String> CLASSES =
      List.of(
          "title",
          "remembered",
          "typo",
          "acronym",
          "author",
          "phrase",
          "question",
          "claim",
          "abstract");
  private static final List<String> CONTESTED =
      List.of("fixed", "tuned", "rules", "learned", "sparse", "uniform-core", "rrf-core");

  MixtureTable {
    outcomes = List.copyOf(outcomes);
  }

  String markdown() {
    var text =
        new StringBuilder("# Routers against fixed fusion\n\n`./symposium bench mixture`\n\n");
    text.append("nDCG@10. `fixed` is the fixed fusion to beat: of reciprocal ranks, uniform and ");
    text.append("tuned weights the one that is best on what a fold may train on. No stratum was ");
    text.append("trained on by what it tests.\n");
    part(text, "Judged collections (leave one collection out)", s -> !isClass(s) && !isUnseen(s));
    part(text, "Workload (other papers)", MixtureTable::isClass);
    part(text, "Both together", s -> !isUnseen(s));
    part(text, "Workload, the class never seen in training", MixtureTable::isUnseen);
    return text.toString();
  }

  private static boolean isClass(String stratum) {
    return CLASSES.contains(stratum);
  }

  private static boolean isUnseen(String stratum) {
    return stratum.startsWith(UNSEEN);
  }

  private void part(StringBuilder text, String heading, Predicate<String> wanted) {
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
      if (CONTESTED.contains(outcome.system())) {
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
        "\nAgainst `fixed`, points of nDCG@10 with the 95 % interval of a paired bootstrap ");
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
