package symposium.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.lab.EvaluationHome;
import symposium.core.error.InvalidInput;
import symposium.eval.answers.AnswerBook;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Resampling;
import symposium.eval.compare.Strata;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.report.DetailFiles;
import symposium.eval.report.ExpertAccount;
import symposium.eval.report.Report;
import symposium.eval.report.ReportDetails;
import symposium.eval.text.TextFile;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.Topic;
import symposium.eval.trec.Topics;

/// `symposium eval compare`.
@Command(
    name = "compare",
    description = {
      "Compares runs with the first one, topic by topic: mean differences with",
      "95%% intervals, corrected p-values, and the topics that lose and gain most."
    })
final class EvalCompareCommand implements FileCommand {

  @Mixin HelpFlag help = new HelpFlag();

  @Parameters(
      paramLabel = "RUN",
      arity = "2..*",
      description = "Runs in TREC's six columns, the baseline first.")
  List<Path> runs = List.of();

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements in TREC's or BEIR's columns; repeat it for several files.")
  List<Path> qrels = List.of();

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "What is compared (default ${DEFAULT-VALUE}).",
      defaultValue = "ndcg@10")
  String metric = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json (default ${DEFAULT-VALUE}).",
      defaultValue = "table")
  String format = "table";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with plots too; it needs no network.")
  @Nullable Path html;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "What the topics ask: queries.jsonl, TREC markup, or id, tab, text.")
  @Nullable Path topics;

  @Option(
      names = "--classes",
      paramLabel = "FILE",
      description = {
        "Topic, tab, class: means are taken over classes, and topics are",
        "drawn again inside them."
      })
  @Nullable Path classes;

  @Option(
      names = "--costs",
      paramLabel = "FILE",
      description = "Run, tab, milliseconds a query: plots quality against cost.")
  @Nullable Path costs;

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description = "Topic, tab, expert, tab, weight: shows mean weights by class.")
  @Nullable Path gates;

  @Option(
      names = "--experts",
      split = ",",
      paramLabel = "FILE",
      description = {
        "Runs of single experts: shows what each did with the topics that",
        "lose and gain most."
      })
  List<Path> experts = List.of();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "The same of all experts at once, from the file eval run names.")
  @Nullable Path answers;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Of the random draws (default ${DEFAULT-VALUE}).",
      defaultValue = "1")
  long seed = 1;

  @Override
  public int run(Console console) {
    if (!format.equals("table") && !format.equals("json")) {
      throw new InvalidInput("--format is table or json, got '%s'.".formatted(format));
    }
    var judged = Qrels.load(qrels.stream().map(console::resolve).toList());
    List<Scores> scores = scores(judged, console);
    Strata strata =
        classes == null
            ? Strata.one(scores.getFirst().topics().keySet())
            : Strata.load(console.resolve(classes));
    var comparison = Comparison.of(scores, strata, Resampling.defaults().withSeed(seed));
    var details =
        details(strata, console)
            .withExperts(ExpertAccount.all(experts(console), judged, comparison.metric()));
    var report = new Report(comparison, details);
    console.out().print(format.equals("json") ? report.json() + "\n" : report.text());
    if (html != null) {
      Path page = console.resolve(html);
      String content = report.html();
      TextFile.save(page, target -> target.write(content));
      console.err().println(Wrap.safe("wrote " + page));
    }
    return ExitCode.FOUND;
  }

  private List<Run> experts(Console console) {
    var all = new ArrayList<Run>();
    if (answers != null) {
      all.addAll(AnswerBook.load(console.resolve(answers)).runs(EvaluationHome::documentName));
    }
    experts.forEach(file -> all.add(Run.load(console.resolve(file))));
    return all;
  }

  private List<Scores> scores(Qrels judged, Console console) {
    var measured = List.of(Metric.parse(metric));
    return new RunScores(judged, measured, console).of(runs).stream().map(List::getFirst).toList();
  }

  private ReportDetails details(Strata strata, Console console) {
    var details = ReportDetails.none();
    if (topics != null) {
      details =
          details.withTexts(
              Topics.load(console.resolve(topics)).stream()
                  .collect(Collectors.toMap(Topic::id, Topic::text)));
    }
    if (costs != null) {
      details = details.withCosts(DetailFiles.costs(console.resolve(costs)));
    }
    if (gates != null) {
      details = details.withGates(DetailFiles.gates(console.resolve(gates)), strata);
    }
    return details;
  }
}
