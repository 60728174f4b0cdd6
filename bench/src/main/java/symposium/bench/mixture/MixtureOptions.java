package symposium.bench.mixture;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line says. Thread-safe: immutable.
///
/// @param root the repository
/// @param cache where libraries and answers of evaluations are kept
/// @param collections judged collections, folders
/// @param workload the workload's folder
/// @param corpus what the workload is made of where it is missing
/// @param experts whom to compare
/// @param router where the router trained on everything goes, if anywhere
/// @param trainOnly whether that is all that is wanted
/// @param fusionsOnly whether only the ways to fuse are compared, printed and not kept
record MixtureOptions(
    Path root,
    Path cache,
    List<Path> collections,
    Path workload,
    Path corpus,
    List<String> experts,
    Optional<Path> router,
    boolean trainOnly,
    boolean fusionsOnly) {

  static final String USAGE =
      "Usage: ./symposium bench mixture [--cache DIR] [--collections DIR] [--workload DIR]"
          + " [--corpus FILE] [--experts NAME,NAME…] [--save-router FILE [--train-only]] [--fusions-only]";

  private static final List<String> COLLECTIONS =
      List.of("cacm", "cisi", "cranfield", "med", "scifact-train", "scitldr-dev");
  private static final List<String> EXPERTS =
      List.of("bm25", "static", "dense", "title", "chars", "feedback", "rocchio");

  static MixtureOptions parse(Path root, List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    Path cache = root.resolve("bench/home/evaluation");
    Path collections = root.resolve("../shared/data/collections");
    Path corpus = root.resolve("../shared/data/corpora/arxiv-cs-stat.jsonl.gz");
    Optional<Path> workload = Optional.empty();
    List<String> experts = EXPERTS;
    Optional<Path> router = Optional.empty();
    boolean trainOnly = false;
    boolean fusionsOnly = false;
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case "--cache" -> cache = Path.of(value(left));
        case "--collections" -> collections = Path.of(value(left));
        case "--corpus" -> corpus = Path.of(value(left));
        case "--workload" -> workload = Optional.of(Path.of(value(left)));
        case "--experts" -> experts = List.of(value(left).split(",", -1));
        case "--train-only" -> trainOnly = true;
        case "--fusions-only" -> fusionsOnly = true;
        case "--save-router" -> router = Optional.of(Path.of(value(left)));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    var folders = new ArrayList<Path>();
    for (String name : COLLECTIONS) {
      folders.add(collections.resolve(name));
    }
    return new MixtureOptions(
        root,
        cache,
        folders,
        workload.orElse(cache.resolve("workload")),
        corpus,
        experts,
        router,
        trainOnly,
        fusionsOnly);
  }

  private static String value(Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return left.pop();
  }
}
