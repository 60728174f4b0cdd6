package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import symposium.core.model.PaperId;

/// The first papers of a search in an order that does not depend on how they were indexed.
///
/// Lucene breaks ties by document number, which depends on merges. So a few more hits than asked
/// for are collected, and more again while the tie for the last place reaches beyond them; whoever
/// sorts them by score and id then cuts in the right place. Collecting in order of score and id
/// from the start doubles the cost of a deep search. Thread-safe: no state.
final class TopPapers {

  /// One more hit is collected for so many asked for: more slow the search down, fewer mean to
  /// search again more often.
  private static final int ASKED_PER_SLACK = 8;

  private static final int MIN_SLACK = 4;
  private static final int GROWTH = 8;
  private static final int COUNT_NOTHING = 1;
  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.EARLIEST, SortField.Type.LONG, true, Long.MIN_VALUE),
          new SortField(Fields.NUMBER, SortField.Type.LONG));

  private TopPapers() {}

  /// The best papers by score. It may be more than asked for, when more tie for the last place.
  ///
  /// @param searcher a state of the lexical index
  /// @param query scores
  /// @param depth how many are asked for
  /// @return in no particular order
  static List<Hit> best(IndexSearcher searcher, Query query, int depth) throws IOException {
    int slack = Math.max(MIN_SLACK, depth / ASKED_PER_SLACK);
    for (int size = depth + slack; ; size *= GROWTH) {
      var collectors = new TopScoreDocCollectorManager(size, null, COUNT_NOTHING);
      ScoreDoc[] hits = searcher.search(query, collectors).scoreDocs;
      int end = endOfTie(hits, depth);
      if (end < size || size >= searcher.getIndexReader().maxDoc()) {
        return withIds(searcher, end == hits.length ? hits : Arrays.copyOf(hits, end));
      }
    }
  }

  private static int endOfTie(ScoreDoc[] hits, int depth) {
    int end = Math.min(depth, hits.length);
    while (end > 0 && end < hits.length && hits[end].score == hits[depth - 1].score) {
      end++;
    }
    return end;
  }

  /// The newest papers, undated ones last, ties in the order they entered the catalog.
  ///
  /// @param searcher a state of the lexical index
  /// @param query who may be a result
  /// @param depth how many
  /// @return with falling scores in (0, 1], in no particular order
  static List<Hit> newest(IndexSearcher searcher, Query query, int depth) throws IOException {
    var collectors = new TopFieldCollectorManager(NEWEST_FIRST, depth, null, COUNT_NOTHING);
    ScoreDoc[] hits = searcher.search(query, collectors).scoreDocs;
    for (int i = 0; i < hits.length; i++) {
      hits[i] = new ScoreDoc(hits[i].doc, (float) (hits.length - i) / hits.length);
    }
    return withIds(searcher, hits);
  }

  private static List<Hit> withIds(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    var found = new ArrayList<Hit>(hits.length);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int next = 0;
    while (next < hits.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[next].doc, leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
      for (; next < hits.length && hits[next].doc < end; next++) {
        if (ids.advanceExact(hits[next].doc - leaf.docBase)) {
          var id = PaperId.of(ids.binaryValue().utf8ToString());
          found.add(new Hit(hits[next].doc, hits[next].score, id));
        }
      }
    }
    return found;
  }

  /// A paper that was found.
  ///
  /// @param doc its document in this state of the index
  /// @param score unitless, higher is better
  /// @param id the paper
  record Hit(int doc, float score, PaperId id) {}
}
