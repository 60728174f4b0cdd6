package symposium.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// The library's words with how many papers have each, as [Fields#TEXT] keeps them anyway. Removed
/// papers count until they are merged away. Confined to one thread.
///
/// @param index a state of the lexical index
record TermDictionary(IndexReader index) {

  /// Near terms looked at for one word.
  private static final int MAX_NEAR = 4096;

  private static final int MAX_EDITS = 2;

  /// How many papers have each of some terms.
  ///
  /// @param terms any terms
  /// @return those that some paper has
  Map<String, Integer> papers(Collection<String> terms) throws IOException {
    var sorted = new TreeSet<BytesRef>(); // neighbours share their way through the dictionary
    terms.forEach(term -> sorted.add(new BytesRef(term)));
    var papers = new HashMap<String, Integer>();
    for (LeafReaderContext leaf : index.leaves()) {
      TermsEnum known = Terms.getTerms(leaf.reader(), Fields.TEXT).iterator();
      for (BytesRef term : sorted) {
        if (known.seekExact(term)) {
          papers.merge(term.utf8ToString(), known.docFreq(), Integer::sum);
        }
      }
    }
    return papers;
  }

  /// Terms that begin alike and are at most two edits away, two letters swapped counting as one.
  ///
  /// @param term any term
  /// @return how many papers have each, itself included if it is known
  Map<String, Integer> near(String term) throws IOException {
    var papers = new HashMap<String, Integer>();
    Terms all = MultiTerms.getTerms(index, Fields.TEXT);
    if (all != null) {
      var near = new FuzzyTermsEnum(all, new Term(Fields.TEXT, term), MAX_EDITS, 1, true);
      BytesRef found = near.next();
      while (found != null && papers.size() < MAX_NEAR) {
        papers.put(found.utf8ToString(), near.docFreq());
        found = near.next();
      }
    }
    return papers;
  }
}
