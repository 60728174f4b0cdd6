package symposium.bench.mixture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import symposium.app.lab.EvaluationHome;
import symposium.app.lab.WorkloadFolder;
import symposium.app.wire.RouterFile;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.eval.collection.Collection;
import symposium.eval.experiment.Book;
import symposium.eval.experiment.MixtureExperiment;
import symposium.eval.experiment.Outcome;
import symposium.eval.experiment.ScaleExperiment;
import symposium.eval.route.RouterTraining;
import symposium.eval.workload.Workload;

/// Runs the experiment and writes its table. Confined to one thread.
public final class MixtureBench {

  private static final int PAPERS = 12_500;
  private static final int PER_CLASS = 400;
  private static final long SEED = 7;
  private static final int PORTFOLIO = 16;
  private static final double PENALTY = 0.0002;
  private static final int STEPS = 400;

  /// nDCG a millisecond of cost is worth to the sparse router: ten milliseconds for half a point.
  private static final double COST_PENALTY = 0.0005;

  private static final List<String> FIRST = List.of("bm25", "static", "title", "chars");
  private static final List<String> CORE = List.of("bm25", "static", "dense");

  private final MixtureOptions options;
  private final Consumer<String> progress;
  private final EvaluationHome home;

  private MixtureBench(MixtureOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    this.home = new EvaluationHome(options.cache(), progress);
  }

  /// Runs it.
  ///
  /// @param root the repository
  /// @param arguments what follows `bench mixture`
  /// @param progress hears what is being done
  /// @return the exit code
  public static int run(Path root, List<String> arguments, Consumer<String> progress) {
    return new MixtureBench(MixtureOptions.parse(root, arguments), progress).run();
  }

  private int run() {
    if (!Files.exists(options.workload().resolve("corpus.jsonl.gz"))) {
      progress.accept("making a workload of " + options.corpus());
      WorkloadFolder.make(List.of(options.corpus()), PAPERS, PER_CLASS, SEED, options.workload());
    }
    List<Book> collections =
        options.collections().stream().map(folder -> book(folder, false)).toList();
    var setup =
        new MixtureExperiment.Setup(
            collections,
            book(options.workload().resolve("train"), true),
            List.of(book(options.workload().resolve("test"), true), book(handwritten(), true)),
            ids(CORE),
            new MinMax(),
            needs(),
            settings(0, collections),
            settings(COST_PENALTY, collections));
    if (options.fusionsOnly()) {
      List<Outcome> scales = new ScaleExperiment(setup).run(progress);
      progress.accept(new MixtureTable(List.of(), scales).markdown());
      return 0;
    }
    var experiment = new MixtureExperiment(setup);
    if (!options.trainOnly()) {
      List<Outcome> outcomes = experiment.run(progress);
      List<Outcome> scales = new ScaleExperiment(setup).run(progress);
      write(new MixtureTable(outcomes, scales).markdown());
    }
    options.router().ifPresent(file -> new RouterFile().save(experiment.trainOnAll(), file));
    return 0;
  }

  /// The queries written by hand lie beside those that were made, because they share the corpus.
  private Path handwritten() {
    Path folder = options.workload().resolve("handwritten");
    for (String name : List.of("queries.jsonl", "qrels/test.tsv")) {
      try (InputStream in = MixtureBench.class.getResourceAsStream("/handwritten/" + name)) {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve("qrels"));
        Files.copy(Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  private Book book(Path folder, boolean workload) {
    Collection collection = Collection.open(folder);
    return new Book(
        home.answers(collection, Set.copyOf(options.experts()), false),
        collection.qrels(),
        topic -> workload ? Workload.classOf(topic) : collection.name(),
        EvaluationHome::documentName);
  }

  private RouterTraining.Settings settings(double costPenalty, List<Book> books) {
    List<ExpertId> first =
        FIRST.stream().filter(options.experts()::contains).map(ExpertId::new).toList();
    return new RouterTraining.Settings(
        first,
        options.experts().stream().map(ExpertId::new).sorted().toList(),
        PORTFOLIO,
        PENALTY,
        STEPS,
        costPenalty,
        costs(books),
        SEED);
  }

  /// Mean milliseconds of each expert over all topics.
  private static Map<ExpertId, Double> costs(List<Book> books) {
    var sums = new HashMap<ExpertId, Double>();
    int topics = 0;
    for (Book book : books) {
      topics += book.answers().topics().size();
      book.answers()
          .topics()
          .forEach(topic -> topic.millis().forEach((id, ms) -> sums.merge(id, ms, Double::sum)));
    }
    int all = Math.max(1, topics);
    sums.replaceAll((id, sum) -> sum / all);
    return sums;
  }

  private static Map<ExpertId, Set<ExpertId>> needs() {
    return Map.of(
        new ExpertId("feedback"), ids(List.of("bm25")),
        new ExpertId("rocchio"), ids(List.of("bm25", "dense")));
  }

  private static Set<ExpertId> ids(List<String> names) {
    var ids = new HashSet<ExpertId>();
    names.forEach(name -> ids.add(new ExpertId(name)));
    return ids;
  }

  private void write(String table) {
    Path file =
        options
            .root()
            .resolve("bench/results")
            .resolve("mixture-" + LocalDate.now(ZoneOffset.UTC) + ".md");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.accept(table);
    progress.accept("Written to " + file);
  }
}
