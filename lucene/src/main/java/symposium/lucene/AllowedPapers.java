package symposium.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Filter;

/// Which papers fulfil a query's conditions, as numbers of the catalog: the one place where
/// conditions are decided for every vector space. Remembers the last few answers. Thread-safe.
final class AllowedPapers {

  private static final int REMEMBERED = 64;

  private final ScholarAnalyzer analyzer;
  private final Map<Key, FixedBitSet> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FixedBitSet> eldest) {
          return size() > REMEMBERED;
        }
      };

  AllowedPapers(ScholarAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// The numbers of the papers that fulfil the conditions.
  ///
  /// @param query the query
  /// @param searcher a state of the lexical index
  /// @param highest no paper has a greater number
  /// @return a set that must not be changed
  FixedBitSet of(AnalyzedQuery query, IndexSearcher searcher, long highest) throws IOException {
    long generation = ((DirectoryReader) searcher.getIndexReader()).getVersion();
    var key = new Key(query.conditions(), query.filters(), generation);
    synchronized (known) {
      FixedBitSet remembered = known.get(key);
      if (remembered != null) {
        return remembered;
      }
    }
    FixedBitSet found = find(query, searcher, highest);
    if (!searcher.timedOut()) {
      synchronized (known) {
        known.put(key, found);
      }
    }
    return found;
  }

  private FixedBitSet find(AnalyzedQuery query, IndexSearcher searcher, long highest)
      throws IOException {
    var numbers = new FixedBitSet(Math.toIntExact(highest) + 1);
    var conditions = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    Conditions.of(query, analyzer).forEach(conditions::add);
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(conditions.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        collect(leaf, scorer, numbers);
      }
    }
    return numbers;
  }

  private static void collect(LeafReaderContext leaf, Scorer scorer, FixedBitSet numbers)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
    var docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        long number = values.longValue();
        if (number < numbers.length()) {
          numbers.set((int) number);
        }
      }
    }
  }

  private record Key(List<Clause> conditions, List<Filter> filters, long generation) {}
}
