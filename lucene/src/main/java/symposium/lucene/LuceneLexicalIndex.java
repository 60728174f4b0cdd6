package symposium.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.util.FixedBitSet;
import symposium.core.library.Change;
import symposium.core.library.LexicalIndex;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.Deadline;

/// The lexical index: one document per paper, with the text to score words on, fields for
/// conditions, and what filters ask for.
///
/// Nothing is stored in it but ids and numbers; papers come from the catalog. Uncommitted changes
/// are gone after [#close()] or a crash, and the sequence says so. Thread-safe; one writer thread
/// at a time.
public final class LuceneLexicalIndex implements LexicalIndex, AutoCloseable {

  private static final String SEQUENCE = "sequence";

  /// The greatest paper number ever applied.
  private static final String HIGHEST = "highest";

  private static final double RAM_BUFFER_MB = 96;

  private final IndexStore store;
  private final ScholarAnalyzer analyzer;
  private final ChangeWriter changeWriter;
  private final AllowedPapers allowed;

  private LuceneLexicalIndex(IndexStore store, ScholarAnalyzer analyzer) {
    this.store = store;
    this.analyzer = analyzer;
    this.allowed = new AllowedPapers(analyzer);
    this.changeWriter = new ChangeWriter(analyzer, Long.parseLong(store.committed(HIGHEST, "0")));
  }

  /// Opens the index in a directory, making an empty one where there is none.
  ///
  /// @param dir the index's own directory
  /// @return the index, to be closed by the caller
  /// @throws symposium.core.error.IndexUnavailable when it is broken, of another format, or in use;
  ///   the message names the command that mends it
  public static LuceneLexicalIndex open(Path dir) {
    var analyzer = new ScholarAnalyzer();
    var config =
        new IndexWriterConfig(analyzer)
            .setSimilarity(IndexStore.similarity())
            .setRAMBufferSizeMB(RAM_BUFFER_MB);
    var identity =
        Map.of(
            "format", Integer.toString(Fields.FORMAT),
            "analysis", Integer.toString(ScholarAnalyzer.VERSION));
    return new LuceneLexicalIndex(IndexStore.open(dir, config, identity), analyzer);
  }

  /// Opens an empty index in a directory, deleting whatever index was there, broken ones too.
  ///
  /// @param dir the index's own directory
  /// @return the index, to be closed by the caller
  public static LuceneLexicalIndex create(Path dir) {
    IndexStore.erase(dir);
    return open(dir);
  }

  @Override
  public long sequence() {
    return Long.parseLong(store.committed(SEQUENCE, "0"));
  }

  @Override
  public void apply(List<Change> changes) {
    store.write(writer -> changeWriter.apply(writer, changes));
  }

  @Override
  public void refresh() {
    store.refresh();
  }

  @Override
  public void commit(long sequence) {
    store.commit(
        Map.of(SEQUENCE, Long.toString(sequence), HIGHEST, Long.toString(changeWriter.highest())));
  }

  @Override
  public long count() {
    return store.read(Deadline.none(), searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public void clear() {
    store.write(IndexWriter::deleteAll);
    changeWriter.reset();
    commit(0);
  }

  /// How text becomes terms in this index.
  ScholarAnalyzer analyzer() {
    return analyzer;
  }

  /// Reads the last refreshed state.
  <T> T read(Deadline deadline, IndexStore.Reading<T> reading) {
    return store.read(deadline, reading);
  }

  /// The numbers of the papers that fulfil a query's conditions and filters.
  FixedBitSet allowed(AnalyzedQuery query, Deadline deadline) {
    return store.read(deadline, searcher -> allowed.of(query, searcher, changeWriter.highest()));
  }

  /// Drops what was not committed, and frees the directory.
  @Override
  public void close() {
    changeWriter.close();
    store.close();
  }
}
