package symposium.core.retrieve;

import java.util.Collection;
import java.util.Map;
import symposium.core.model.PaperId;

/// Reads many papers' attributes quickly, so that all pages' results can be counted.
/// Implementations are thread-safe.
@FunctionalInterface
public interface AttributeReader {

  /// Looks attributes up.
  ///
  /// @param ids papers' own ids
  /// @return those that are known
  Map<PaperId, Attributes> attributes(Collection<PaperId> ids);
}
