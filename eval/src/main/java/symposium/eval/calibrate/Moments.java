package symposium.eval.calibrate;

import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;

/// Mean and standard deviation of a list's scores.
///
/// @param mean of the scores
/// @param deviation population standard deviation, 0 or more
record Moments(double mean, double deviation) {

  static Moments of(Ranking ranking) {
    double mean = ranking.docs().stream().mapToDouble(ScoredDoc::score).average().orElse(0);
    double variance =
        ranking.docs().stream()
            .mapToDouble(doc -> (doc.score() - mean) * (doc.score() - mean))
            .average()
            .orElse(0);
    return new Moments(mean, Math.sqrt(variance));
  }
}
