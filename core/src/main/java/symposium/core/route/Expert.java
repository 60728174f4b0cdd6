package symposium.core.route;

import java.util.Set;
import symposium.core.rank.Calibration;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Retriever;

/// A retriever registered with the router. Thread-safe: immutable, if its parts are.
///
/// @param id its name
/// @param retriever how it finds papers
/// @param costMillis what asking it costs on the reference machine, milliseconds, 0 or more
/// @param calibration how its scores become comparable
/// @param needs experts whose rankings it reads, asked before it
public record Expert(
    ExpertId id,
    Retriever retriever,
    double costMillis,
    Calibration calibration,
    Set<ExpertId> needs) {

  /// Copies.
  public Expert {
    needs = Set.copyOf(needs);
  }
}
