package symposium.core.retrieve;

import symposium.core.model.PaperId;

/// Which papers an expert can have seen. A paper it could not see is judged by the other experts
/// alone (`fuse`), never pushed down. Implementations are thread-safe.
public interface Coverage {

  /// Everything is covered.
  Coverage FULL =
      new Coverage() {
        @Override
        public double share() {
          return 1;
        }

        @Override
        public boolean covers(PaperId id) {
          return true;
        }
      };

  /// The share of the library's papers that is covered.
  ///
  /// @return in [0, 1], unitless
  double share();

  /// Whether the expert could have returned this paper.
  ///
  /// @param id a paper of the library
  /// @return true when it could
  boolean covers(PaperId id);
}
