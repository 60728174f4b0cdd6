package symposium.follow.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.model.Paper;

/// A paper that trends, and why. Thread-safe: immutable.
///
/// @param paper the paper
/// @param day when it became known, or empty when unknown
/// @param score the sum of its parts, unitless, above 0; comparable within one list
/// @param parts what the score is made of, in the order of [Part.Kind]; never empty
public record TrendingPaper(Paper paper, Optional<LocalDate> day, double score, List<Part> parts) {

  /// Copies.
  public TrendingPaper {
    parts = List.copyOf(parts);
  }
}
