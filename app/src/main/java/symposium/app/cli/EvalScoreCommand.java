package symposium.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.core.error.InvalidInput;
import symposium.eval.metric.Metric;
import symposium.eval.report.ScoreTable;
import symposium.eval.trec.Qrels;

/// `symposium eval score`.
@Command(
    name = "score",
    description = {
      "Scores runs against judgements, as trec_eval defines the metrics.",
      "Topics without an answer count 0, unjudged papers as not relevant."
    })
final class EvalScoreCommand implements FileCommand {

  @Mixin HelpFlag help = new HelpFlag();

  @Parameters(paramLabel = "RUN", arity = "1..*", description = "Runs in TREC's six columns.")
  List<Path> runs = List.of();

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements in TREC's or BEIR's columns; repeat it for several files.")
  List<Path> qrels = List.of();

  @Option(
      names = "--metrics",
      paramLabel = "LIST",
      description = {
        "ndcg, map, recall, mrr and p, with a depth as in p@5 (default",
        "${DEFAULT-VALUE})."
      },
      defaultValue = "ndcg@10,map,recall@100,mrr@10")
  String metrics = "";

  @Option(names = "--per-topic", description = "Every topic's values too.")
  boolean perTopic;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json (default ${DEFAULT-VALUE}).",
      defaultValue = "table")
  String format = "table";

  @Override
  public int run(Console console) {
    var measured = Metric.parseList(metrics);
    var judged = Qrels.load(qrels.stream().map(console::resolve).toList());
    var table = new ScoreTable(new RunScores(judged, measured, console).of(runs));
    console
        .out()
        .print(
            switch (format) {
              case "table" -> perTopic ? table.textByTopic() : table.text();
              case "json" -> (perTopic ? table.jsonByTopic() : table.json()) + "\n";
              default ->
                  throw new InvalidInput("--format is table or json, got '%s'.".formatted(format));
            });
    return ExitCode.FOUND;
  }
}
