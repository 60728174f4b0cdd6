package symposium.bench.mixture;

import java.util.List;
import symposium.eval.experiment.Outcome;

/// The experiment's results as text. Thread-safe: immutable.
///
/// @param outcomes every system's points, the fixed fusion to beat first
/// @param scales every calibration's and depth's points, the one that ships first
record MixtureTable(List<Outcome> outcomes, List<Outcome> scales) {

  private static final String UNSEEN = "without-";
  private static final String JUDGED = "Judged collections (leave one collection out)";
  private static final String WORKLOAD = "Workload (other papers)";
  private static final String HANDWRITTEN = "handwritten";
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
      List.of(
          "fixed",
          "tuned",
          "rules",
          "learned",
          "sparse",
          "centroid",
          "memory",
          "trees",
          "agreement",
          "uniform-core",
          "rrf-core");

  MixtureTable {
    outcomes = List.copyOf(outcomes);
    scales = List.copyOf(scales);
  }

  String markdown() {
    var text =
        new StringBuilder("# Routers against fixed fusion\n\n`./symposium bench mixture`\n\n");
    text.append("nDCG@10. `fixed` is the fixed fusion to beat: of reciprocal ranks, uniform and ");
    text.append("tuned weights the one that is best on what a fold may train on. No stratum was ");
    text.append("trained on by what it tests.\n");
    if (!outcomes.isEmpty()) {
      routers(text);
    }
    if (!scales.isEmpty()) {
      scales(text);
    }
    return text.toString();
  }

  private void routers(StringBuilder text) {
    var routers = new MixturePart(outcomes, CONTESTED);
    routers.write(text, JUDGED, MixtureTable::isCollection);
    routers.write(text, WORKLOAD, MixtureTable::isClass);
    routers.write(text, "Queries written by hand (never trained on)", HANDWRITTEN::equals);
    routers.write(text, "All together", s -> !isUnseen(s));
    routers.write(text, "Workload, the class never seen in training", MixtureTable::isUnseen);
  }

  private void scales(StringBuilder text) {
    text.append("\n# Calibrations and depths\n\n`bm25`, `static` … are asked 200 papers deep but ");
    text.append("where a depth is named. Weights are tuned for each way on what a fold may train ");
    text.append("on, or all equal.\n");
    List<String> all = scales.stream().map(Outcome::system).toList();
    var ways = new MixturePart(scales, all);
    ways.write(text, JUDGED, MixtureTable::isCollection);
    ways.write(text, WORKLOAD, MixtureTable::isClass);
  }

  private static boolean isCollection(String stratum) {
    return !isClass(stratum) && !isUnseen(stratum) && !stratum.equals(HANDWRITTEN);
  }

  private static boolean isClass(String stratum) {
    return CLASSES.contains(stratum);
  }

  private static boolean isUnseen(String stratum) {
    return stratum.startsWith(UNSEEN);
  }
}
