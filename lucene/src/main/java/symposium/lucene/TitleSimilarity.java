package symposium.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// What a query's word, or two neighbours of it, are worth to a title that has them: their inverse
/// document frequency, once however often they are there, divided as BM25 divides for length
/// (Robertson and Zaragoza, *The probabilistic relevance framework*, 2009, §3.4), except that no
/// title counts as shorter than the query. Thread-safe: immutable.
final class TitleSimilarity extends Similarity {

  /// BM25's usual saturation.
  private static final double K1 = 1.2;

  /// How much length counts, in [0, 1]; chosen by measurement.
  private static final double B = 0.5;

  private static final int NORMS = 256;

  private final int queryLength;

  /// @param queryLength how many words the query has, stop words included
  TitleSimilarity(int queryLength) {
    this.queryLength = queryLength;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics titles, TermStatistics... terms) {
    double frequency = 0;
    for (TermStatistics term : terms) {
      frequency += inverseFrequency(term.docFreq(), titles.docCount());
    }
    double usual = (double) titles.sumTotalTermFreq() / titles.docCount();
    float[] worth = new float[NORMS];
    for (int norm = 0; norm < NORMS; norm++) {
      double length = Math.max(queryLength, SmallFloat.byte4ToInt((byte) norm)) / usual;
      worth[norm] = (float) (boost * frequency * (K1 + 1) / (1 + K1 * (1 - B + B * length)));
    }
    return new SimScorer() {
      @Override
      public float score(float ignored, long norm) {
        return worth[Byte.toUnsignedInt((byte) norm)];
      }
    };
  }

  private static double inverseFrequency(long titles, long all) {
    return Math.log(1 + (all - titles + 0.5) / (titles + 0.5));
  }
}
