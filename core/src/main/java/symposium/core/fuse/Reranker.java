package symposium.core.fuse;

import java.util.List;
import symposium.core.query.AnalyzedQuery;

/// Re-scores the head of a fused list. Implementations are thread-safe.
@FunctionalInterface
public interface Reranker {

  /// Decides what to change.
  ///
  /// @param query the query
  /// @param head the best papers so far, best first
  /// @return named changes; each also is a reason shown to the reader
  List<Adjustment> rerank(AnalyzedQuery query, List<FusedDoc> head);
}
