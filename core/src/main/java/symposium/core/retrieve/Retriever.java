package symposium.core.retrieve;

/// A first-stage retrieval method. Implementations are thread-safe, watch the deadline themselves
/// (no thread is ever interrupted), and give equal answers to equal questions on an equal index.
@FunctionalInterface
public interface Retriever {

  /// Finds papers.
  ///
  /// @param retrieval the question
  /// @return what came of it; conditions, filters and seeds of the query are respected
  ExpertResult retrieve(Retrieval retrieval);

  /// Whether it mostly waits for another machine. It is then asked on a thread of its own rather
  /// than on one of the few that compute, and bounds by itself how many wait at once.
  ///
  /// @return false unless it says otherwise
  default boolean waits() {
    return false;
  }
}
