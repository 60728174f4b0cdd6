package symposium.core.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.core.route.Reason;

/// How a response came about. Thread-safe: immutable.
///
/// @param router the router's name
/// @param reasons why the router weighed so, what moved most first; may be empty
/// @param fusion the fusion's name
/// @param experts every registered expert, by id
/// @param nanos time per hop, nanoseconds, by hop: `analyze`, `experts` (asking them, the router's
///   decisions included), `fuse`, `rerank`, `join`, `total`
public record SearchTrace(
    String router,
    List<Reason> reasons,
    String fusion,
    List<ExpertTrace> experts,
    SortedMap<String, Long> nanos) {

  /// Copies.
  public SearchTrace {
    reasons = List.copyOf(reasons);
    experts = List.copyOf(experts);
    nanos = Collections.unmodifiableSortedMap(new TreeMap<>(nanos));
  }
}
