package symposium.core.library;

import java.util.Collection;
import java.util.Map;
import symposium.core.encode.Embedding;
import symposium.core.model.PaperId;

/// Reads papers' vectors of one space, so that papers can be compared with each other.
/// Implementations are thread-safe.
@FunctionalInterface
public interface PaperVectors {

  /// Looks vectors up.
  ///
  /// @param papers papers' own ids
  /// @return the vectors that are there and not zero, of one dimension; papers without are left out
  Map<PaperId, Embedding> vectors(Collection<PaperId> papers);
}
