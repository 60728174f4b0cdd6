package symposium.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import symposium.core.error.InvalidInput;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.report.ScoreTable;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;

/// Scores files of runs one after the other, since one fits memory where all may not, and says on
/// standard error what readers of the scores should know. Confined to one thread.
///
/// @param qrels the judgements
/// @param metrics what is measured
/// @param console where remarks go and relative paths start
record RunScores(Qrels qrels, List<Metric> metrics, Console console) {

  /// Scores by run and metric. Runs are named by their tags, or by their files where tags are
  /// alike.
  List<List<Scores>> of(List<Path> files) {
    remarkHopeless();
    var rows = new ArrayList<List<Scores>>();
    for (Path file : files) {
      Run run = Run.load(console.resolve(file));
      remark(file, run);
      rows.add(ScoreTable.row(run, qrels, metrics));
    }
    var tags = new HashSet<String>();
    boolean distinct = rows.stream().allMatch(row -> tags.add(row.getFirst().run()));
    return distinct ? rows : namedByFile(rows, files);
  }

  private static List<List<Scores>> namedByFile(List<List<Scores>> rows, List<Path> files) {
    var named = new ArrayList<List<Scores>>();
    for (int i = 0; i < rows.size(); i++) {
      String file = files.get(i).toString();
      named.add(rows.get(i).stream().map(scores -> scores.named(file)).toList());
    }
    return named;
  }

  private void remarkHopeless() {
    long hopeless =
        qrels.topics().keySet().stream().filter(topic -> !qrels.hasRelevant(topic)).count();
    if (hopeless > 0) {
      console
          .err()
          .println(
              "Judged topics without a relevant document, counted 0: %,d.".formatted(hopeless));
    }
  }

  private void remark(Path file, Run run) {
    var judged = qrels.topics().keySet();
    long unjudged = run.topics().keySet().stream().filter(topic -> !judged.contains(topic)).count();
    long missing = judged.stream().filter(topic -> !run.topics().containsKey(topic)).count();
    if (missing == judged.size()) {
      throw new InvalidInput(
          "No topic of %s is judged; check that --qrels has the same topics, such as %s."
              .formatted(file, run.topics().firstKey()));
    }
    if (missing > 0) {
      console
          .err()
          .println(
              Wrap.safe(
                  "%s: judged topics without answer, counted 0: %,d.".formatted(file, missing)));
    }
    if (unjudged > 0) {
      console
          .err()
          .println(
              Wrap.safe(
                  "%s: topics that nobody judged, not counted: %,d.".formatted(file, unjudged)));
    }
  }
}
