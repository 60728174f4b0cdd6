package symposium.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;

/// What somebody would write who used Lucene alone: the benchmark's peer.
///
/// It lives in this package, in the benchmark's module, because the analysis must be the product's
/// own and is nobody else's business. Confined to one thread.
public final class PlainLucene implements AutoCloseable {

  private static final double RAM_BUFFER_MB = 96;

  private final ScholarAnalyzer analyzer = new ScholarAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainLucene(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
  }

  /// Opens an index that the product made.
  ///
  /// @param dir the lexical index's folder
  /// @return a searcher over its last commit; the caller closes it
  public static PlainLucene open(Path dir) {
    try {
      return new PlainLucene(DirectoryReader.open(FSDirectory.open(dir)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Searches for words.
  ///
  /// @param text the words
  /// @param depth how many papers at most
  /// @return papers, best first
  public List<Hit> search(String text, int depth) {
    try {
      ScoreDoc[] found = searcher.search(query(text), depth).scoreDocs;
      var hits = new ArrayList<Hit>(found.length);
      for (ScoreDoc doc : found) {
        hits.add(new Hit(id(doc.doc), doc.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String text) throws IOException {
    Map<String, Float> weights = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
      var term = tokens.getAttribute(CharTermAttribute.class);
      var type = tokens.getAttribute(TypeAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (type.type().equals(ScholarTokenizer.PART)) {
          weights.merge(term.toString(), 1f, Float::sum);
        } else if (type.type().equals(ScholarTokenizer.WHOLE)) {
          weights.merge(term.toString(), 0.3f, Float::sum);
        }
      }
    }
    var query = new BooleanQuery.Builder();
    weights.forEach(
        (term, weight) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(Fields.TEXT, term)), weight), Occur.SHOULD));
    return query.build();
  }

  private String id(int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
    return ids.advanceExact(doc - leaf.docBase) ? ids.binaryValue().utf8ToString() : "";
  }

  /// Indexes papers as the product does, with nothing around it: one thread reads a record, makes
  /// the same document, adds it, and commits at the end.
  ///
  /// @param source the papers; the caller closes it
  /// @param dir an empty folder
  /// @return how many papers were indexed
  public static long index(PaperSource source, Path dir) {
    var analyzer = new ScholarAnalyzer();
    var documents = new PaperDocuments(analyzer);
    long count = 0;
    try (var directory = FSDirectory.open(dir);
        var writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                    .setSimilarity(IndexStore.similarity())
                    .setRAMBufferSizeMB(RAM_BUFFER_MB))) {
      while (source.hasNext()) {
        if (source.next() instanceof SourceRecord.Read(var paper)) {
          count++;
          writer.addDocument(documents.document(count, paper));
        }
      }
      writer.commit();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A found paper.
  ///
  /// @param id the paper's id
  /// @param score its BM25 score
  public record Hit(String id, float score) {}
}
