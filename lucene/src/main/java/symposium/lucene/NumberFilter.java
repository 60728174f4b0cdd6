package symposium.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Matches documents whose paper number is in a set. Thread-safe: immutable.
final class NumberFilter extends Query {

  private final FixedBitSet numbers;

  NumberFilter(FixedBitSet numbers) {
    this.numbers = numbers;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @org.jspecify.annotations.Nullable ScorerSupplier scorerSupplier(
          LeafReaderContext leaf) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.NUMBER);
        if (values == null) {
          return null;
        }
        var phases =
            new TwoPhaseIterator(values) {
              @Override
              public boolean matches() throws IOException {
                long number = values.longValue();
                return number < numbers.length() && numbers.get((int) number);
              }

              @Override
              public float matchCost() {
                return 2;
              }
            };
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, phases));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "NumberFilter[" + numbers.cardinality() + "]";
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof NumberFilter that && numbers.equals(that.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }
}
