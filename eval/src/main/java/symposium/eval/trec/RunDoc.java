package symposium.eval.trec;

import java.util.Comparator;

/// A document in a run. Thread-safe: immutable.
///
/// @param doc its name, without white space
/// @param score unitless, finite, higher is better, comparable only within its topic
public record RunDoc(String doc, double score) {

  /// Best first; equal scores by name, the greatest first, as `trec_eval` breaks ties. Names
  /// compare by their UTF-8 bytes.
  public static final Comparator<RunDoc> ORDER =
      Comparator.comparingDouble(RunDoc::score)
          .thenComparing(RunDoc::doc, Names.BYTE_ORDER)
          .reversed();

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the score is NaN or infinite, or the name could not be
  ///   written in columns
  public RunDoc {
    Names.checked("a document's name", doc);
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "the score of %s must be finite, got %s".formatted(doc, score));
    }
    score = score + 0.0; // -0.0 would sort apart from 0.0
  }
}
