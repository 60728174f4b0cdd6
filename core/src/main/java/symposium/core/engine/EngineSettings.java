package symposium.core.engine;

import java.time.Duration;
import java.util.Optional;

/// How the engine spends time and memory on one query. Thread-safe: immutable.
///
/// @param depth papers asked of each expert, the same for every page of one query, 1 or more
/// @param browseDepth the same for queries that are only conditions, 1 or more
/// @param timeout how long experts may take, or empty for no limit, as evaluation wants
public record EngineSettings(int depth, int browseDepth, Optional<Duration> timeout) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when a depth is below 1
  public EngineSettings {
    if (depth < 1 || browseDepth < 1) {
      throw new IllegalArgumentException(
          "depths must be 1 or more, got %d and %d".formatted(depth, browseDepth));
    }
  }

  /// 200 papers of each expert, 1,000 when browsing, two seconds.
  ///
  /// @return what serving uses
  public static EngineSettings defaults() {
    return new EngineSettings(200, 1_000, Optional.of(Duration.ofSeconds(2)));
  }

  /// The same with half a minute: no other search waits, and the first one of a process finds every
  /// file and every class still cold.
  ///
  /// @return what a process uses that answers once
  public static EngineSettings patient() {
    return new EngineSettings(200, 1_000, Optional.of(Duration.ofSeconds(30)));
  }
}
