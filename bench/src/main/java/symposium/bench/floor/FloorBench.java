package symposium.bench.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import symposium.app.lab.EvaluationHome;
import symposium.app.wire.FloorFile;
import symposium.app.wire.Symposium;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Features;
import symposium.core.route.Floor;
import symposium.eval.answers.Asker;
import symposium.eval.answers.TopicAnswers;
import symposium.eval.collection.Collection;
import symposium.eval.route.FloorTraining;
import symposium.eval.trec.Topic;

/// Asks every collection's library its own topics, which it can answer, and topics of other fields,
/// which it cannot; trains a floor without each library and its topics and tests it there. Confined
/// to one thread.
public final class FloorBench {

  private static final List<ExpertId> FIRST = List.of(new ExpertId("bm25"), new ExpertId("static"));
  private static final double FALSE_ALARMS = 0.02;
  private static final int OWN = 360;
  private static final int FOREIGN = 120;
  private static final long SEED = 5;

  /// Collections by field; libraries and topics of one field are never unanswerable to each other.
  private static final Map<String, String> FIELDS =
      Map.of(
          "cacm", "computing",
          "cisi", "computing",
          "scitldr-dev", "computing",
          "workload", "computing",
          "med", "biomedicine",
          "scifact-train", "biomedicine",
          "cranfield", "aeronautics");

  private final EvaluationHome home;
  private final Consumer<String> progress;
  private final Map<String, Collection> collections = new TreeMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /// A topic of one collection asked of another's library.
  private record Asked(String library, String topics, FloorTraining.Example example) {}

  private FloorBench(Path collections, Path workload, Path cache, Consumer<String> progress) {
    this.home = new EvaluationHome(cache, progress);
    this.progress = progress;
    FIELDS
        .keySet()
        .forEach(
            name ->
                this.collections.put(
                    name,
                    Collection.open(
                        name.equals("workload")
                            ? workload.resolve("train")
                            : collections.resolve(name))));
  }

  /// Runs it.
  ///
  /// @param root the repository
  /// @param arguments what follows `bench floor`: the options of `bench mixture` that name folders,
  ///   and `--save-floor FILE`
  /// @param progress hears what is being done
  /// @return the exit code
  public static int run(Path root, List<String> arguments, Consumer<String> progress) {
    var given = new LinkedHashMap<String, Path>();
    given.put("--cache", root.resolve("bench/home/evaluation"));
    given.put("--collections", root.resolve("../shared/data/collections"));
    given.put("--workload", root.resolve("bench/home/evaluation/workload"));
    given.put("--save-floor", Path.of(""));
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!given.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException(
            "Usage: ./symposium bench floor [--cache DIR] [--collections DIR] [--workload DIR] [--save-floor FILE]");
      }
      given.put(arguments.get(i), Path.of(arguments.get(i + 1)));
    }
    var bench =
        new FloorBench(
            path(given, "--collections"),
            path(given, "--workload"),
            path(given, "--cache"),
            progress);
    return bench.run(root, Optional.of(path(given, "--save-floor")));
  }

  private static Path path(Map<String, Path> given, String name) {
    return given.getOrDefault(name, Path.of(""));
  }

  private int run(Path root, Optional<Path> save) {
    var names = new LinkedHashSet<String>();
    collections.forEach((name, collection) -> names.addAll(ask(name, collection)));
    var training = new FloorTraining(FIRST, List.copyOf(names), FALSE_ALARMS);
    var text = new StringBuilder("# The floor\n\n`./symposium bench floor`\n\n");
    text.append("Each library and its topics were left out of training where they are tested. ");
    text.append("Training lets 2 % of answerable queries fall below the floor.\n\n");
    text.append("| library | own topics | said wrongly | topics of other fields | recognised |\n");
    text.append("|---|---|---|---|---|\n");
    double wrongly = 0;
    double rightly = 0;
    for (String library : collections.keySet()) {
      Floor floor = training.train(examples(library, false), new Floor.Rates(0, 0));
      List<FloorTraining.Example> held = examples(library, true);
      double wrong = below(floor, held, true);
      double right = below(floor, held, false);
      wrongly += wrong / collections.size();
      rightly += right / collections.size();
      text.append(
          "| %s | %d | %.1f %% | %d | %.1f %% |\n"
              .formatted(
                  library,
                  held.stream().filter(FloorTraining.Example::isAnswerable).count(),
                  100 * wrong,
                  held.stream().filter(one -> !one.isAnswerable()).count(),
                  100 * right));
    }
    text.append("| mean | | %.1f %% | | %.1f %% |\n".formatted(100 * wrongly, 100 * rightly));
    write(root, text.toString());
    Floor shipped =
        training.train(
            asked.stream().map(Asked::example).toList(), new Floor.Rates(wrongly, rightly));
    save.filter(file -> !file.toString().isEmpty())
        .ifPresent(file -> FloorFile.save(shipped, file));
    return 0;
  }

  private List<FloorTraining.Example> examples(String library, boolean isHeld) {
    return asked.stream()
        .filter(
            one ->
                isHeld
                    ? one.library().equals(library)
                    : !one.library().equals(library) && !one.topics().equals(library))
        .map(Asked::example)
        .toList();
  }

  private static double below(Floor floor, List<FloorTraining.Example> held, boolean answerable) {
    return held.stream()
        .filter(one -> one.isAnswerable() == answerable)
        .mapToDouble(one -> floor.probability(one.row()) < floor.least() ? 1 : 0)
        .average()
        .orElse(0);
  }

  /// Asks a library; gives back the features' names.
  private List<String> ask(String name, Collection collection) {
    progress.accept("asking the library of " + name);
    try (Symposium library = home.library(collection)) {
      var experts = new TreeMap<>(library.experts().present());
      experts.keySet().retainAll(FIRST);
      var features = new Features(library.termStatistics(), FIRST);
      collections.forEach(
          (from, topics) -> {
            boolean own = from.equals(name);
            if (own || !FIELDS.getOrDefault(from, "").equals(FIELDS.getOrDefault(name, ""))) {
              var asker = new Asker(experts, library.termStatistics(), EvaluationHome.DEPTH);
              for (TopicAnswers answers : asker.ask(name, some(topics, own)).topics()) {
                List<Double> values =
                    Arrays.stream(features.of(answers.query(), answers.results())).boxed().toList();
                asked.add(new Asked(name, from, new FloorTraining.Example(values, own)));
              }
            }
          });
      return features.names();
    }
  }

  private static List<Topic> some(Collection collection, boolean own) {
    var topics = new ArrayList<>(collection.topics());
    if (own) {
      topics.removeIf(topic -> !collection.qrels().hasRelevant(topic.id()));
    }
    Collections.shuffle(topics, new Random(SEED));
    return topics.subList(0, Math.min(own ? OWN : FOREIGN, topics.size()));
  }

  private void write(Path root, String text) {
    Path file =
        root.resolve("bench/results").resolve("floor-" + LocalDate.now(ZoneOffset.UTC) + ".md");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.accept(text);
    progress.accept("Written to " + file);
  }
}
