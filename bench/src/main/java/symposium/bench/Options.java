package symposium.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the command line says. Thread-safe: immutable.
///
/// @param root the repository
/// @param home the benchmark's own library
/// @param corpus the papers it is made of
/// @param quick small slices and few repetitions, to see that everything runs
record Options(Path root, Path home, Path corpus, boolean quick) {

  static final String USAGE =
      "Usage: ./symposium bench main [--home DIR] [--corpus FILE] [--quick]";

  /// Reads arguments.
  ///
  /// @throws IllegalArgumentException when they mean nothing
  static Options parse(Path root, List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    if (!"main".equals(left.poll())) {
      throw new IllegalArgumentException(USAGE);
    }
    Path home = root.resolve("bench/home");
    Path corpus = root.resolve("../shared/data/corpora/arxiv-cs-stat.jsonl.gz");
    boolean quick = false;
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case "--home" -> home = Path.of(value(left));
        case "--corpus" -> corpus = Path.of(value(left));
        case "--quick" -> quick = true;
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(
        root, home.toAbsolutePath().normalize(), corpus.toAbsolutePath().normalize(), quick);
  }

  private static String value(Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return left.pop();
  }

  /// One number for real runs, another for quick ones.
  int either(int full, int small) {
    return quick ? small : full;
  }

  /// A folder for what a measure makes and deletes, on the home's disk.
  Path scratch(String name) {
    return home.resolveSibling(home.getFileName() + "." + name);
  }
}
