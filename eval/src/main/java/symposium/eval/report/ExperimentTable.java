package symposium.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.metric.Scores;
import tools.jackson.core.JsonGenerator;

/// What an experiment found, for documents and for programs. Equal results give equal bytes.
/// Thread-safe: immutable.
///
/// @param title what was asked, one line
/// @param protocol what was done, complete sentences on one line
/// @param systems for each system its scores, one for each metric, topics named `collection/topic`
/// @param comparison the systems by the first metric against a baseline, collections as classes
public record ExperimentTable(
    String title, String protocol, List<List<Scores>> systems, Comparison comparison) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when there is no system or no metric
  public ExperimentTable {
    systems = systems.stream().map(List::copyOf).toList();
    if (systems.isEmpty() || systems.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a table needs a system and a metric, got " + systems);
    }
  }

  /// For documents.
  ///
  /// @return Markdown
  public String markdown() {
    return "# %s\n\n%s\n\n## %s\n\n%s\n%s\n%s"
        .formatted(
            line(title),
            line(protocol),
            comparison.metric(),
            deciding(),
            method(),
            systems.getFirst().size() > 1 ? "\n## Other metrics\n\n" + others() : "");
  }

  private String deciding() {
    Set<String> collections = comparison.means(comparison.baseline()).keySet();
    var headings = new ArrayList<>(List.of("", "mean"));
    headings.addAll(collections);
    headings.addAll(
        List.of(
            "against " + comparison.baseline().run(),
            "95 % interval",
            "p (Holm)",
            "better, equal, worse"));
    var text = new StringBuilder(row(headings)).append(rule(headings.size()));
    for (List<Scores> system : systems) {
      Scores scores = system.getFirst();
      var cells = new ArrayList<String>();
      cells.add(line(scores.run()));
      cells.add("**%s**".formatted(Figures.score(comparison.mean(scores))));
      comparison.means(scores).values().forEach(mean -> cells.add(Figures.score(mean)));
      Optional<Contest> contest = contest(scores.run());
      cells.add(contest.map(one -> Figures.delta(one.overall().delta())).orElse(""));
      cells.add(contest.map(one -> Figures.interval(one.overall())).orElse(""));
      cells.add(contest.map(one -> Figures.score(one.holm())).orElse(""));
      cells.add(
          contest
              .map(one -> "%d, %d, %d".formatted(one.wins(), one.ties(), one.losses()))
              .orElse(""));
      text.append(row(cells));
    }
    return text.toString();
  }

  private String others() {
    var headings = new ArrayList<>(List.of(""));
    systems.getFirst().stream().skip(1).forEach(one -> headings.add(one.metric().toString()));
    var text = new StringBuilder(row(headings)).append(rule(headings.size()));
    for (List<Scores> system : systems) {
      var cells = new ArrayList<>(List.of(line(system.getFirst().run())));
      system.stream().skip(1).forEach(scores -> cells.add(Figures.score(comparison.mean(scores))));
      text.append(row(cells));
    }
    return text.toString();
  }

  private String method() {
    return ("Means are over collections of the means inside them. Intervals: paired bootstrap inside"
            + " collections, %,d resamples; p: sign flips, %,d. Oracles choose by nDCG@10 and have"
            + " seen the judgements. Routers that ship may have been trained on these collections;"
            + " only `tuned` and `trained` keep training and testing apart.")
        .formatted(comparison.resampling().resamples(), comparison.resampling().permutations());
  }

  private Optional<Contest> contest(String run) {
    return comparison.contests().stream().filter(one -> one.run().equals(run)).findFirst();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String rule(int columns) {
    return "|" + "---|".repeat(columns) + "\n";
  }

  private static String line(String text) {
    return Figures.line(text, 2_000).replace("|", "\\|");
  }

  /// For programs.
  ///
  /// @return an object; its keys are named in the guide to evaluation
  public String json() {
    return JsonText.object(
        json -> {
          json.writeStringProperty("title", title);
          json.writeStringProperty("protocol", protocol);
          json.writeStringProperty("baseline", comparison.baseline().run());
          json.writeNumberProperty("seed", comparison.resampling().seed());
          json.writeArrayPropertyStart("systems");
          systems.forEach(system -> system(json, system));
          json.writeEndArray();
        });
  }

  private void system(JsonGenerator json, List<Scores> system) {
    json.writeStartObject();
    json.writeStringProperty("system", system.getFirst().run());
    json.writeArrayPropertyStart("metrics");
    for (Scores scores : system) {
      json.writeStartObject();
      json.writeStringProperty("metric", scores.metric().toString());
      json.writeNumberProperty("mean", comparison.mean(scores));
      Map<String, Double> means = comparison.means(scores);
      JsonText.numbers(json, "collections", means);
      json.writeEndObject();
    }
    json.writeEndArray();
    contest(system.getFirst().run()).ifPresent(contest -> contest(json, contest));
    json.writeEndObject();
  }

  private static void contest(JsonGenerator json, Contest contest) {
    json.writeObjectPropertyStart("against_baseline");
    json.writeNumberProperty("delta", contest.overall().delta());
    json.writeNumberProperty("low", contest.overall().low());
    json.writeNumberProperty("high", contest.overall().high());
    json.writeNumberProperty("p", contest.p());
    json.writeNumberProperty("p_holm", contest.holm());
    json.writeNumberProperty("wins", contest.wins());
    json.writeNumberProperty("ties", contest.ties());
    json.writeNumberProperty("losses", contest.losses());
    json.writeEndObject();
  }
}
