package symposium.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Matches papers whose abstract holds some words in a row. The abstract has no field of its own,
/// which would cost a third of indexing: it stands first in [Fields#TEXT], and a doc value says
/// where it ends. Thread-safe: immutable.
final class AbstractPhrase extends Query {

  private final List<String> words;

  /// @param words terms at consecutive positions, one or more
  AbstractPhrase(List<String> words) {
    this.words = List.copyOf(words);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        var postings = new PostingsEnum[words.size()];
        for (int i = 0; i < postings.length; i++) {
          PostingsEnum found =
              leaf.reader().postings(new Term(Fields.TEXT, words.get(i)), PostingsEnum.POSITIONS);
          if (found == null) {
            return null;
          }
          postings[i] = found;
        }
        NumericDocValues ends = DocValues.getNumeric(leaf.reader(), Fields.ABSTRACT_END);
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), mode, new InAbstract(postings, ends)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(Fields.TEXT)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return "abstract:" + words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AbstractPhrase that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(AbstractPhrase.class, words);
  }

  /// Documents with all words, of which those match that have them in a row before the end.
  private static final class InAbstract extends TwoPhaseIterator {
    private final PostingsEnum[] postings;
    private final NumericDocValues ends;
    private final int[][] positions;
    private final int[] counts;

    InAbstract(PostingsEnum[] postings, NumericDocValues ends) {
      super(all(postings));
      this.postings = postings;
      this.ends = ends;
      this.positions = new int[postings.length][16];
      this.counts = new int[postings.length];
    }

    private static DocIdSetIterator all(PostingsEnum[] postings) {
      return postings.length == 1
          ? postings[0]
          : ConjunctionUtils.intersectIterators(Arrays.<DocIdSetIterator>asList(postings));
    }

    @Override
    public boolean matches() throws IOException {
      int doc = approximation.docID();
      long end = ends.advanceExact(doc) ? ends.longValue() : 0;
      for (int i = 0; i < postings.length; i++) {
        read(i, end);
        if (counts[i] == 0) {
          return false;
        }
      }
      return inARow();
    }

    private void read(int i, long end) throws IOException {
      int frequency = postings[i].freq();
      counts[i] = 0;
      for (int n = 0; n < frequency; n++) {
        int position = postings[i].nextPosition();
        if (position >= end) {
          return;
        }
        if (counts[i] == positions[i].length) {
          positions[i] = Arrays.copyOf(positions[i], counts[i] * 2);
        }
        positions[i][counts[i]++] = position;
      }
    }

    private boolean inARow() {
      var next = new int[postings.length];
      for (int n = 0; n < counts[0]; n++) {
        int same = 1;
        while (same < postings.length && reaches(same, positions[0][n] + same, next)) {
          same++;
        }
        if (same == postings.length) {
          return true;
        }
      }
      return false;
    }

    private boolean reaches(int i, int position, int[] next) {
      while (next[i] < counts[i] && positions[i][next[i]] < position) {
        next[i]++;
      }
      return next[i] < counts[i] && positions[i][next[i]] == position;
    }

    @Override
    public float matchCost() {
      return 32f * postings.length;
    }
  }
}
