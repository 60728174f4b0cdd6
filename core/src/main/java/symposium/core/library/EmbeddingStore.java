package symposium.core.library;

import java.util.Collection;
import java.util.Map;
import symposium.core.encode.Embedding;

/// Vectors that were dear to make, kept by content and model so that re-indexing does not
/// re-encode. It lives outside backups: losing it costs time, never data. Implementations are
/// thread-safe.
public interface EmbeddingStore extends AutoCloseable {

  /// Looks vectors up.
  ///
  /// @param modelId the vector space
  /// @param hashes contents
  /// @return the known ones
  Map<ContentHash, Embedding> find(String modelId, Collection<ContentHash> hashes);

  /// Keeps vectors durably; known contents keep what they have.
  ///
  /// @param modelId the vector space
  /// @param embeddings vectors of that space
  void put(String modelId, Map<ContentHash, Embedding> embeddings);

  /// How many vectors of a space are kept.
  ///
  /// @param modelId the vector space
  /// @return 0 or more
  long count(String modelId);

  @Override
  void close();
}
