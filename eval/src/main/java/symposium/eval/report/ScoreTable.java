package symposium.eval.report;

import java.util.ArrayList;
import java.util.List;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import tools.jackson.core.JsonGenerator;

/// Runs by metrics. Thread-safe: immutable.
///
/// @param runs for each run its scores, one for each metric, of the same metrics and topics for all
public record ScoreTable(List<List<Scores>> runs) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when there is no run or no metric
  public ScoreTable {
    runs = runs.stream().map(List::copyOf).toList();
    if (runs.isEmpty() || runs.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a table needs a run and a metric, got " + runs);
    }
  }

  /// Measures a run by several metrics: one row of a table.
  ///
  /// @param run the run
  /// @param qrels the judgements
  /// @param metrics which
  /// @return scores in the order of the metrics
  public static List<Scores> row(Run run, Qrels qrels, List<Metric> metrics) {
    return metrics.stream().map(metric -> Scores.of(run, qrels, metric)).toList();
  }

  /// Means for people.
  ///
  /// @return lines of a run each, under headings
  public String text() {
    var grid = new TextGrid().row(headings("run", "topics"));
    for (List<Scores> run : runs) {
      var cells = new ArrayList<String>();
      cells.add(run.getFirst().run());
      cells.add(Integer.toString(run.getFirst().topics().size()));
      run.forEach(scores -> cells.add(Figures.score(scores.mean())));
      grid.row(cells);
    }
    return grid.toString();
  }

  /// Every topic's values for people, and then the means.
  ///
  /// @return lines of a run and topic each, `all` standing for the means, under headings
  public String textByTopic() {
    var grid = new TextGrid().row(headings("run", "topic"));
    for (List<Scores> run : runs) {
      for (String topic : run.getFirst().topics().keySet()) {
        var cells = new ArrayList<>(List.of(run.getFirst().run(), topic));
        run.forEach(scores -> cells.add(Figures.score(scores.topics().getOrDefault(topic, 0.0))));
        grid.row(cells);
      }
      var means = new ArrayList<>(List.of(run.getFirst().run(), "all"));
      run.forEach(scores -> means.add(Figures.score(scores.mean())));
      grid.row(means);
    }
    return grid.toString();
  }

  private List<String> headings(String... first) {
    var headings = new ArrayList<>(List.of(first));
    runs.getFirst().forEach(scores -> headings.add(scores.metric().toString()));
    return headings;
  }

  /// Means for programs.
  ///
  /// @return an object with `runs`: `run`, `topics`, `means` by metric
  public String json() {
    return JsonText.object(json -> runs(json, this::run));
  }

  /// Every topic's values for programs.
  ///
  /// @return as [#json()], each run with `values` by metric and topic too
  public String jsonByTopic() {
    return JsonText.object(
        json ->
            runs(
                json,
                (target, run) -> {
                  run(target, run);
                  target.writeObjectPropertyStart("values");
                  run.forEach(
                      scores ->
                          JsonText.numbers(target, scores.metric().toString(), scores.topics()));
                  target.writeEndObject();
                }));
  }

  private interface Shape {
    void write(JsonGenerator json, List<Scores> run);
  }

  private void runs(JsonGenerator json, Shape shape) {
    json.writeArrayPropertyStart("runs");
    for (List<Scores> run : runs) {
      json.writeStartObject();
      shape.write(json, run);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void run(JsonGenerator json, List<Scores> run) {
    json.writeStringProperty("run", run.getFirst().run());
    json.writeNumberProperty("topics", run.getFirst().topics().size());
    json.writeObjectPropertyStart("means");
    run.forEach(scores -> json.writeNumberProperty(scores.metric().toString(), scores.mean()));
    json.writeEndObject();
  }
}
