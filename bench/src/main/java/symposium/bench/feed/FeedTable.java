package symposium.bench.feed;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Estimate;

/// The results as text. Confined to one thread.
///
/// @param facts where, with what and of what it was measured
/// @param rivals the systems the feed is held against
/// @param classes a reader's classes
record FeedTable(
    SequencedMap<String, String> facts, List<String> rivals, List<UnaryOperator<String>> classes) {

  String markdown(SequencedMap<String, Figures> figures) {
    var text = new StringBuilder("# The personal feed against simple models of interest\n\n");
    facts.forEach((fact, value) -> text.append("- %s: %s\n".formatted(fact, value)));
    figures.forEach((title, figure) -> write(text, title, figure));
    return text.toString();
  }

  private void write(StringBuilder text, String title, Figures figures) {
    text.append("\n## ").append(title).append("\n\n| |  all |");
    var names = new TreeSet<String>();
    for (UnaryOperator<String> classOf : classes) {
      names.addAll(figures.means(FeedBench.FEED, classOf).keySet());
    }
    names.forEach(name -> text.append(" %s |".formatted(name)));
    text.append("\n|---|---|").append("---|".repeat(names.size())).append("\n");
    for (String system : figures.systems()) {
      text.append("| %s | **%.4f** |".formatted(system, figures.mean(system)));
      for (String name : names) {
        for (UnaryOperator<String> classOf : classes) {
          Double mean = figures.means(system, classOf).get(name);
          text.append(mean == null ? "" : " %.4f |".formatted(mean));
        }
      }
      text.append("\n");
    }
    text.append(
        "\nThe feed's lead, points of recall with the 95 % interval of a paired bootstrap over readers, and Holm's p:\n\n");
    for (Contest contest : figures.contests(FeedBench.FEED, rivals(figures), _ -> "all")) {
      text.append(
          "- before %s: %s, p %.4f; better for %d readers, equal for %d, worse for %d%n"
              .formatted(
                  contest.run(),
                  points(contest.overall()),
                  contest.holm(),
                  contest.losses(),
                  contest.ties(),
                  contest.wins()));
    }
    for (UnaryOperator<String> classOf : classes) {
      for (Contest contest : figures.contests(FeedBench.FEED, rivals(figures), classOf)) {
        text.append("- before %s".formatted(contest.run()));
        for (Map.Entry<String, Estimate> one : contest.strata().entrySet()) {
          text.append("; %s %s".formatted(one.getKey(), points(one.getValue())));
        }
        text.append("\n");
      }
    }
  }

  private List<String> rivals(Figures figures) {
    return figures.systems().stream().filter(rivals::contains).toList();
  }

  /// The contest has the feed as its baseline, so signs turn.
  private static String points(Estimate estimate) {
    return "%+.2f [%+.2f, %+.2f]"
        .formatted(-100 * estimate.delta(), -100 * estimate.high(), -100 * estimate.low());
  }
}
