package symposium.eval.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import symposium.eval.metric.Metric;

/// An experiment as data. Thread-safe: immutable.
///
/// @param title what it asks, one line
/// @param collections folders in BEIR's layout, at least one
/// @param experts whom to ask, at least one
/// @param routers what is compared, by the names of [PlanRun#OWN] and of routers that ship
/// @param metrics what is measured, the first one deciding; at least one
/// @param baseline the router that all others are compared with
/// @param seed of the folds, the random router, training and the intervals
/// @param folds how what is trained is kept apart from what is tested
public record Plan(
    String title,
    List<Path> collections,
    List<String> experts,
    List<String> routers,
    List<Metric> metrics,
    String baseline,
    long seed,
    Folds folds) {

  /// Copies.
  public Plan {
    collections = List.copyOf(collections);
    experts = List.copyOf(experts);
    routers = List.copyOf(routers);
    metrics = List.copyOf(metrics);
  }

  /// How what is trained is kept apart from what is tested. Thread-safe: immutable.
  public sealed interface Folds {

    /// Each collection is tested by what was trained on the others.
    record ByCollection() implements Folds {}

    /// The topics of every collection are dealt into parts, and each part is tested by what was
    /// trained on the others.
    ///
    /// @param count how many, 2 or more
    record Parts(int count) implements Folds {}
  }

  /// Reads a file of YAML: a mapping of `title`, `collections`, `experts`, `routers`, `metrics`,
  /// `baseline`, `seed` and `folds`, nothing else. Paths start from the file's folder.
  ///
  /// @param file at most 64 KiB
  /// @param shipped names of the routers that ship
  /// @return the experiment
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static Plan load(Path file, Set<String> shipped) {
    return new PlanReader(file, shipped).read();
  }
}
