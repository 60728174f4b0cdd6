package symposium.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import symposium.core.library.ContentHash;
import symposium.core.library.VectorSpace;
import symposium.core.model.PaperId;
import symposium.core.retrieve.Deadline;

/// One vector space's index: a document per paper with its number, id, content hash and unit
/// vector, compared by dot product.
///
/// A zero vector is kept as a paper without vector: it counts as covered and is never found. New
/// vectors are scanned; once there are many of them and writing has calmed down, a graph is built
/// in the background ([GraphBuilder]). Thread-safe; one writer thread at a time.
public final class LuceneVectorSpace implements VectorSpace, AutoCloseable {

  /// Version of the documents below.
  private static final int FORMAT = 1;

  private static final double RAM_BUFFER_MB = 64;
  private static final String MODEL = "model";

  /// The number again, as a term to delete by.
  private static final String KEY = "key";

  private static final String HASH = "hash";

  /// The vector.
  static final String VECTOR = "vector";

  private final IndexStore store;
  private final String modelId;
  private final int dimension;
  private final GraphBuilder graph;

  private LuceneVectorSpace(IndexStore store, String modelId, int dimension) {
    this.store = store;
    this.modelId = modelId;
    this.dimension = dimension;
    this.graph = new GraphBuilder(store);
  }

  /// Opens the space in a directory, making an empty one where there is none.
  ///
  /// @param dir the space's own directory
  /// @param modelId the model whose vectors are in it
  /// @param dimension their dimension, 1 to 1024
  /// @return the space, to be closed by the caller
  /// @throws symposium.core.error.IndexUnavailable when it is broken, in use, or of another model,
  ///   dimension or format; the message names the command that mends it
  public static LuceneVectorSpace open(Path dir, String modelId, int dimension) {
    var config =
        new IndexWriterConfig()
            .setCodec(new VectorCodec())
            .setMergePolicy(new VectorMergePolicy())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(RAM_BUFFER_MB);
    var identity =
        Map.of(
            "format",
            Integer.toString(FORMAT),
            MODEL,
            modelId,
            "dimension",
            Integer.toString(dimension));
    return new LuceneVectorSpace(IndexStore.open(dir, config, identity), modelId, dimension);
  }

  /// Opens an empty space in a directory, deleting whatever index was there, broken ones too.
  ///
  /// @param dir the space's own directory
  /// @param modelId the model whose vectors will be in it
  /// @param dimension their dimension, 1 to 1024
  /// @return the space, to be closed by the caller
  public static LuceneVectorSpace create(Path dir, String modelId, int dimension) {
    IndexStore.erase(dir);
    return open(dir, modelId, dimension);
  }

  /// The model whose vectors a directory holds.
  ///
  /// @param dir a space's own directory, not open
  /// @return its model, or empty where there is no space that can be read
  public static Optional<String> modelOf(Path dir) {
    return IndexStore.committed(dir, MODEL);
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public Map<Long, ContentHash> contents() {
    return store.read(
        Deadline.none(),
        searcher -> {
          var contents = HashMap.<Long, ContentHash>newHashMap(searcher.getIndexReader().numDocs());
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            addContents(leaf, contents);
          }
          return contents;
        });
  }

  private static void addContents(LeafReaderContext leaf, Map<Long, ContentHash> contents)
      throws IOException {
    NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
    BinaryDocValues hashes = leaf.reader().getBinaryDocValues(HASH);
    var live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc))
          && numbers.advanceExact(doc)
          && hashes.advanceExact(doc)) {
        BytesRef hash = hashes.binaryValue();
        contents.put(
            numbers.longValue(),
            new ContentHash(
                HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length)));
      }
    }
  }

  @Override
  public void put(List<Entry> entries) {
    store.write(
        writer -> {
          for (Entry entry : entries) {
            writer.updateDocument(key(entry.number()), document(entry));
          }
        });
    graph.wrote(entries.size());
  }

  private Document document(Entry entry) {
    if (entry.embedding().dimension() != dimension) {
      throw new IllegalArgumentException(
          "vectors of %s have %d dimensions, got %d for %s"
              .formatted(modelId, dimension, entry.embedding().dimension(), entry.id()));
    }
    var document = new Document();
    var id = new BytesRef(entry.id().toString());
    document.add(new StringField(KEY, Long.toString(entry.number()), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.NUMBER, entry.number()));
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, id));
    byte[] hash = HexFormat.of().parseHex(entry.hash().hex());
    document.add(new BinaryDocValuesField(HASH, new BytesRef(hash)));
    if (!entry.embedding().isZero()) {
      document.add(
          new KnnFloatVectorField(
              VECTOR, entry.embedding().toArray(), VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  private static Term key(long number) {
    return new Term(KEY, Long.toString(number));
  }

  @Override
  public void remove(Collection<Long> numbers) {
    Term[] keys = numbers.stream().map(LuceneVectorSpace::key).toArray(Term[]::new);
    store.write(writer -> writer.deleteDocuments(keys));
  }

  @Override
  public void refresh() {
    store.refresh();
  }

  @Override
  public void commit() {
    store.commit(Map.of());
  }

  @Override
  public long count() {
    return store.read(Deadline.none(), searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public void clear() {
    store.write(IndexWriter::deleteAll);
    commit();
  }

  /// Builds the graph over everything now rather than when it is quiet, and commits. Takes about a
  /// second of one core per 700 new vectors.
  public void optimise() {
    graph.build();
  }

  /// The vectors' dimension.
  ///
  /// @return 1 or more
  public int dimension() {
    return dimension;
  }

  /// Reads the last refreshed state.
  <T> T read(Deadline deadline, IndexStore.Reading<T> reading) {
    return store.read(deadline, reading);
  }

  /// Whether a paper is in it, even without direction.
  boolean contains(PaperId id) {
    return store.read(Deadline.none(), searcher -> VectorSearch.find(searcher, id).isPresent());
  }

  /// A paper's vector.
  Optional<float[]> vector(PaperId id) {
    return store.read(Deadline.none(), searcher -> VectorSearch.vector(searcher, id));
  }

  @Override
  public void close() {
    graph.close();
    store.close();
  }
}
