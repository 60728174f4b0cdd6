package symposium.lucene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import symposium.core.encode.Embedding;
import symposium.core.library.PaperVectors;
import symposium.core.model.PaperId;
import symposium.core.retrieve.Deadline;

/// The vectors that a space holds. Thread-safe.
public final class StoredVectors implements PaperVectors {

  private final LuceneVectorSpace space;

  /// Reads a space.
  ///
  /// @param space open for as long as this is used
  public StoredVectors(LuceneVectorSpace space) {
    this.space = space;
  }

  @Override
  public Map<PaperId, Embedding> vectors(Collection<PaperId> papers) {
    return space.read(
        Deadline.none(),
        searcher -> {
          var found = LinkedHashMap.<PaperId, Embedding>newLinkedHashMap(papers.size());
          for (PaperId id : papers) {
            VectorSearch.vector(searcher, id)
                .ifPresent(vector -> found.put(id, Embedding.normalised(vector)));
          }
          return found;
        });
  }
}
