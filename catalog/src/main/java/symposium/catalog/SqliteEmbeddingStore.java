package symposium.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Embedding;
import symposium.core.error.CorruptData;
import symposium.core.error.HomeUnavailable;
import symposium.core.library.ContentHash;
import symposium.core.library.EmbeddingStore;

/// Embeddings in an SQLite file of their own, as float32 values (1.5 KB for 384 dimensions).
///
/// It holds nothing that cannot be made again, so a damaged file is put aside and a new one
/// started. Thread-safe.
public final class SqliteEmbeddingStore implements EmbeddingStore {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteEmbeddingStore.class);

  private final SqliteFile file;

  private SqliteEmbeddingStore(SqliteFile file) {
    this.file = file;
  }

  /// Opens a store, making the file and its folder when missing. The caller closes it.
  ///
  /// @param file the SQLite file
  /// @return the open store
  /// @throws HomeUnavailable when it cannot be written
  public static SqliteEmbeddingStore open(Path file) {
    if (Files.exists(file) && !isSound(file)) {
      putAside(file);
    }
    return new SqliteEmbeddingStore(SqliteFile.open(file, Schema.EMBEDDINGS));
  }

  private static boolean isSound(Path path) {
    try (SqliteFile file = SqliteFile.open(path, Schema.EMBEDDINGS)) {
      return file.read(
          handle -> handle.createQuery("SELECT count(*) FROM model").mapTo(Long.class).one() >= 0);
    } catch (CorruptData e) {
      return false;
    } catch (HomeUnavailable e) {
      if (Failures.isNotDatabase(e)) {
        return false;
      }
      throw e;
    }
  }

  private static void putAside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
      LOG.warn("{} is damaged; it is now {}, and its embeddings are made again", file, aside);
    } catch (IOException e) {
      throw new HomeUnavailable(
          "%s is damaged and cannot be moved away (%s). Delete it and start again."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public Map<ContentHash, Embedding> find(String modelId, Collection<ContentHash> hashes) {
    var found = new HashMap<ContentHash, Embedding>();
    for (List<ContentHash> batch : Sql.batches(hashes)) {
      found.putAll(lookUp(modelId, batch));
    }
    return found;
  }

  private Map<ContentHash, Embedding> lookUp(String modelId, List<ContentHash> hashes) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT content_hash, vector FROM embedding WHERE content_hash IN (<hashes>)"
                        + " AND model = (SELECT number FROM model WHERE name = :model)")
                .bindList("hashes", hashes.stream().map(ContentHash::hex).toList())
                .bind("model", modelId)
                .map(
                    (row, context) ->
                        Map.entry(new ContentHash(row.getString(1)), vector(row.getBytes(2))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Embedding vector(byte[] bytes) {
    var values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return Embedding.normalised(values);
  }

  private static byte[] bytes(Embedding embedding) {
    var bytes = ByteBuffer.allocate(embedding.dimension() * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(embedding.toArray());
    return bytes.array();
  }

  @Override
  public void put(String modelId, Map<ContentHash, Embedding> embeddings) {
    file.write(
        connection -> {
          long model = model(connection, modelId);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO embedding (model, content_hash, vector) VALUES (?, ?, ?)"
                      + " ON CONFLICT (model, content_hash) DO NOTHING")) {
            for (var entry : embeddings.entrySet()) {
              insert.setLong(1, model);
              insert.setString(2, entry.getKey().hex());
              insert.setBytes(3, bytes(entry.getValue()));
              insert.executeUpdate();
            }
          }
          return true;
        });
  }

  private static long model(Connection connection, String modelId) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO model (name) VALUES (?) ON CONFLICT (name) DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement("SELECT number FROM model WHERE name = ?")) {
      insert.setString(1, modelId);
      insert.executeUpdate();
      select.setString(1, modelId);
      try (ResultSet result = select.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  @Override
  public long count(String modelId) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM embedding"
                        + " WHERE model = (SELECT number FROM model WHERE name = ?)")
                .bind(0, modelId)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void close() {
    file.close();
  }
}
