package symposium.core.rank;

import java.util.Comparator;
import symposium.core.model.PaperId;

/// A paper with a score. Thread-safe: immutable.
///
/// @param id the paper
/// @param score unitless, higher is better, comparable only within its ranking
public record ScoredDoc(PaperId id, double score) {

  /// Best first; equal scores by id.
  public static final Comparator<ScoredDoc> ORDER =
      Comparator.comparingDouble(ScoredDoc::score).reversed().thenComparing(ScoredDoc::id);

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the score is NaN or infinite
  public ScoredDoc {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score of %s must be finite, got %s".formatted(id, score));
    }
    score = score + 0.0; // -0.0 would sort apart from 0.0
  }
}
