package symposium.core.retrieve;

import java.util.List;
import java.util.Optional;
import symposium.core.model.PublicationDate;

/// What results are counted and dated by. Thread-safe: immutable.
///
/// @param published date of the first version, or empty
/// @param categories the paper's categories
/// @param sources the paper's sources
public record Attributes(
    Optional<PublicationDate> published, List<String> categories, List<String> sources) {

  /// Copies.
  public Attributes {
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
  }
}
