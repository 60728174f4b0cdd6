package symposium.core.fuse;

import java.util.List;
import symposium.core.route.Gate;

/// Combines experts' rankings under a gate. Implementations are stateless and thread-safe, do not
/// depend on the order of the voices, and give every paper that any voice ranked.
public interface Fusion {

  /// A short name for traces, such as `convex`.
  ///
  /// @return the name
  String name();

  /// Fuses.
  ///
  /// @param gate weights; voices without weight are not heard
  /// @param voices the answers, one per expert
  /// @return all papers, best first, ties by id
  List<FusedDoc> fuse(Gate gate, List<Voice> voices);
}
