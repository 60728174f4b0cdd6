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
}
