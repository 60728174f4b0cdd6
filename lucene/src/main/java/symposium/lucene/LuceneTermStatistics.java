package symposium.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.TermStatistics;

/// Counts words as the lexical index has them. Thread-safe.
public final class LuceneTermStatistics implements TermStatistics {

  private static final int MAX_TERMS = 512;

  private final LuceneLexicalIndex index;

  /// Counts in an index.
  ///
  /// @param index open for as long as this is used
  public LuceneTermStatistics(LuceneLexicalIndex index) {
    this.index = index;
  }

  @Override
  public long papers() {
    return index.count();
  }

  @Override
  public int[] frequencies(String text) {
    return frequencies(
        Fields.TEXT,
        index.analyzer().terms(text, MAX_TERMS).stream()
            .filter(term -> term.isScored() && term.isPart())
            .map(ScholarAnalyzer.Term::text)
            .toList());
  }

  @Override
  public int[] authorFrequencies(String text) {
    return frequencies(Fields.AUTHORS, AuthorNames.folded(text));
  }

  private int[] frequencies(String field, List<String> terms) {
    return index.read(
        Deadline.none(), searcher -> frequencies(searcher.getIndexReader(), field, terms));
  }

  private static int[] frequencies(IndexReader reader, String field, List<String> terms)
      throws IOException {
    int[] frequencies = new int[terms.size()];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = reader.docFreq(new Term(field, terms.get(i)));
    }
    return frequencies;
  }
}
