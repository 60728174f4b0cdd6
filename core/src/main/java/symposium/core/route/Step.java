package symposium.core.route;

import java.util.Set;
import symposium.core.retrieve.ExpertId;

/// A router's next move. Thread-safe: immutable.
public sealed interface Step {

  /// Ask these experts, then come back with their answers.
  ///
  /// @param experts not empty, none of them asked before
  record Ask(Set<ExpertId> experts) implements Step {

    /// Validates and copies.
    ///
    /// @throws IllegalArgumentException when there is nobody to ask
    public Ask {
      experts = Set.copyOf(experts);
      if (experts.isEmpty()) {
        throw new IllegalArgumentException("a router that asks must name an expert");
      }
    }
  }

  /// Enough: fuse the answers under this gate.
  ///
  /// @param gate the weights
  record Done(Gate gate) implements Step {}
}
