package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import symposium.core.model.PaperId;

/// Finds vectors in one state of a space's index: candidates by 8-bit vectors, in a graph or by
/// scanning, then judged by the full vectors. Confined to one thread.
final class VectorSearch {

  private final IndexSearcher searcher;
  private final Optional<FixedBitSet> allowed;

  /// Over one state.
  ///
  /// @param searcher the state
  /// @param allowed numbers of the papers that may be found, or empty for all
  VectorSearch(IndexSearcher searcher, Optional<FixedBitSet> allowed) {
    this.searcher = searcher;
    this.allowed = allowed;
  }

  /// Documents near any of some vectors.
  ///
  /// @param targets unit vectors
  /// @param k how many for each
  /// @return document numbers of this state, in order
  int[] candidates(List<float[]> targets, int k) throws IOException {
    var docs = new TreeSet<Integer>();
    for (float[] target : targets) {
      var query =
          new KnnFloatVectorQuery(
              LuceneVectorSpace.VECTOR, target, k, allowed.map(NumberFilter::new).orElse(null));
      for (ScoreDoc hit : searcher.search(query, k).scoreDocs) {
        docs.add(hit.doc);
      }
    }
    return docs.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Judges documents by their full vectors.
  ///
  /// @param docs document numbers of this state, in order
  /// @param judge gives the score
  /// @return the documents with their scores, in the same order
  List<Judged> judge(int[] docs, Judge judge) throws IOException {
    var judged = new ArrayList<Judged>(docs.length);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int next = 0;
    while (next < docs.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[next], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(LuceneVectorSpace.VECTOR);
      KnnVectorValues.DocIndexIterator at = vectors.iterator();
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
      for (; next < docs.length && docs[next] < end; next++) {
        int doc = docs[next] - leaf.docBase;
        if (at.advance(doc) == doc && ids.advanceExact(doc)) {
          var id = PaperId.of(ids.binaryValue().utf8ToString());
          judged.add(new Judged(id, judge.score(vectors.vectorValue(at.index()))));
        }
      }
    }
    return judged;
  }

  /// A paper's live document.
  static Optional<Place> find(IndexSearcher searcher, PaperId id) throws IOException {
    var term = new Term(Fields.ID, id.toString());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      var live = leaf.reader().getLiveDocs();
      int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
        doc = postings.nextDoc();
      }
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        return Optional.of(new Place(leaf, doc));
      }
    }
    return Optional.empty();
  }

  /// A paper's vector, if it is there and not zero.
  static Optional<float[]> vector(IndexSearcher searcher, PaperId id) throws IOException {
    Optional<Place> place = find(searcher, id);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    FloatVectorValues vectors =
        place.get().leaf().reader().getFloatVectorValues(LuceneVectorSpace.VECTOR);
    if (vectors == null) {
      return Optional.empty();
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    return at.advance(place.get().doc()) == place.get().doc()
        ? Optional.of(vectors.vectorValue(at.index()).clone())
        : Optional.empty();
  }

  /// Where a paper's document is.
  record Place(LeafReaderContext leaf, int doc) {}

  /// A paper and what was thought of it.
  record Judged(PaperId id, double score) {}

  /// An opinion of a vector.
  @FunctionalInterface
  interface Judge {
    double score(float[] vector);
  }
}
