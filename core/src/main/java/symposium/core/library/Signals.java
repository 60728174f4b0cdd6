package symposium.core.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Counts of popularity by day, durably, as harvested. Implementations are thread-safe.
public interface Signals {

  /// Keeps counts, all or none; the last one of a paper, kind and day replaces earlier ones.
  ///
  /// @param signals what was counted
  void put(Collection<Signal> signals);

  /// Counts of some days, by paper, kind, then day.
  ///
  /// @param first the first day
  /// @param last the last day
  /// @param limit how many at most; those of the newest days are kept
  /// @return counts
  List<Signal> between(LocalDate first, LocalDate last, int limit);
}
