package symposium.core.route;

import java.util.List;
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
  /// @param reasons why, what moved most first; may be empty
  record Done(Gate gate, List<Reason> reasons) implements Step {

    /// Copies.
    public Done {
      reasons = List.copyOf(reasons);
    }

    /// A gate without reasons.
    ///
    /// @param gate the weights
    public Done(Gate gate) {
      this(gate, List.of());
    }
  }
}
