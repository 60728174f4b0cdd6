package symposium.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Estimate;
import symposium.eval.metric.Scores;

/// A report in plain text. Confined to one call.
final class ReportText {

  private static final int TEXT_COLUMNS = 60;

  private final Comparison comparison;
  private final ReportDetails details;

  ReportText(Report report) {
    this.comparison = report.comparison();
    this.details = report.details();
  }

  String text() {
    var text = new StringBuilder(title()).append("\n\n").append(overall());
    if (comparison.means(comparison.baseline()).size() > 1) {
      comparison.contests().forEach(contest -> text.append('\n').append(classes(contest)));
    }
    if (!details.gates().isEmpty()) {
      text.append("\nMean gate weights\n").append(gates());
    }
    comparison.contests().forEach(contest -> text.append(extremes(contest)));
    return text.append('\n').append(method()).append('\n').toString();
  }

  private String title() {
    int classes = comparison.means(comparison.baseline()).size();
    return "%s on %d topics%s, against %s"
        .formatted(
            comparison.metric(),
            comparison.baseline().topics().size(),
            classes > 1 ? ", means over %d classes".formatted(classes) : "",
            comparison.baseline().run());
  }

  private String overall() {
    var grid =
        new TextGrid()
            .row(
                headings(
                    "run", "mean", "delta", "95% interval", "p", "Holm", "wins", "ties", "losses"));
    Scores baseline = comparison.baseline();
    grid.row(
        withCost(
            baseline.run(),
            List.of(
                baseline.run(),
                Figures.score(comparison.mean(baseline)),
                "",
                "",
                "",
                "",
                "",
                "",
                "")));
    for (int i = 0; i < comparison.contests().size(); i++) {
      Contest contest = comparison.contests().get(i);
      grid.row(
          withCost(
              contest.run(),
              List.of(
                  contest.run(),
                  Figures.score(comparison.mean(comparison.runs().get(i + 1))),
                  Figures.delta(contest.overall().delta()),
                  Figures.interval(contest.overall()),
                  Figures.score(contest.p()),
                  Figures.score(contest.holm()),
                  Integer.toString(contest.wins()),
                  Integer.toString(contest.ties()),
                  Integer.toString(contest.losses()))));
    }
    return grid.toString();
  }

  private List<String> headings(String... names) {
    var headings = new ArrayList<>(List.of(names));
    if (!details.costMillis().isEmpty()) {
      headings.add("ms");
    }
    return headings;
  }

  private List<String> withCost(String run, List<String> cells) {
    Double millis = details.costMillis().get(run);
    var all = new ArrayList<>(cells);
    if (!details.costMillis().isEmpty()) {
      all.add(millis == null ? "" : Figures.millis(millis));
    }
    return all;
  }

  private String classes(Contest contest) {
    var grid = new TextGrid().row("class", "mean", contest.run(), "delta", "95% interval");
    Map<String, Double> means = comparison.means(comparison.baseline());
    for (Map.Entry<String, Estimate> entry : contest.strata().entrySet()) {
      double mean = means.getOrDefault(entry.getKey(), 0.0);
      Estimate estimate = entry.getValue();
      grid.row(
          Figures.line(entry.getKey(), 40),
          Figures.score(mean),
          Figures.score(mean + estimate.delta()),
          Figures.delta(estimate.delta()),
          Figures.interval(estimate));
    }
    return grid.toString();
  }

  private String gates() {
    var experts =
        details.gates().values().stream()
            .flatMap(weights -> weights.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    var headings = new ArrayList<>(List.of("class"));
    experts.forEach(expert -> headings.add(Figures.line(expert, 20)));
    var grid = new TextGrid().row(headings);
    details
        .gates()
        .forEach(
            (name, weights) -> {
              var cells = new ArrayList<>(List.of(Figures.line(name, 40)));
              experts.forEach(
                  expert -> cells.add(Figures.score(weights.getOrDefault(expert, 0.0))));
              grid.row(cells);
            });
    return grid.toString();
  }

  private String extremes(Contest contest) {
    return topics("Worst topics of " + contest.run(), contest, contest.worst(Report.WORST))
        + topics("Best topics of " + contest.run(), contest, contest.best(Report.BEST));
  }

  private String topics(String title, Contest contest, List<String> topics) {
    if (topics.isEmpty()) {
      return "";
    }
    var headings = new ArrayList<>(List.of("topic", "delta"));
    comparison.runs().forEach(run -> headings.add(run.run()));
    var grid = new TextGrid().row(headings);
    for (String topic : topics) {
      var cells =
          new ArrayList<>(List.of(topic, Figures.delta(contest.deltas().getOrDefault(topic, 0.0))));
      comparison
          .runs()
          .forEach(run -> cells.add(Figures.score(run.topics().getOrDefault(topic, 0.0))));
      cells.add(Figures.line(details.texts().getOrDefault(topic, ""), TEXT_COLUMNS));
      grid.row(cells);
    }
    return "\n%s\n%s%s".formatted(title, grid, experts(topics));
  }

  /// What each expert did with these topics, as far as that is known.
  private String experts(List<String> topics) {
    var grid = new TextGrid().row("topic", "expert", "alone", "relevant at");
    boolean known = false;
    for (String topic : topics) {
      for (ExpertAccount account : details.experts().getOrDefault(topic, List.of())) {
        known = true;
        grid.row(topic, account.expert(), Figures.score(account.value()), account.places());
      }
    }
    return known ? "\n" + grid : "";
  }

  /// How the numbers came about, in a sentence.
  private String method() {
    return "Intervals: paired bootstrap, %,d resamples; p: sign flips, %,d; seed %d."
        .formatted(
            comparison.resampling().resamples(),
            comparison.resampling().permutations(),
            comparison.resampling().seed());
  }
}
