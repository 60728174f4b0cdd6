package symposium.app.wire;

import symposium.catalog.SqliteCatalog;
import symposium.catalog.SqliteEmbeddingStore;
import symposium.core.library.EmbeddingStore;

/// A home's open databases.
///
/// @param catalog the papers and what belongs to readers
/// @param embeddings vectors that were dear to make
record Stores(SqliteCatalog catalog, EmbeddingStore embeddings) {

  static Stores open(Home home, Closing closing) {
    return new Stores(
        closing.add(SqliteCatalog.open(home.catalog()), SqliteCatalog::close),
        closing.add(SqliteEmbeddingStore.open(home.embeddings()), SqliteEmbeddingStore::close));
  }
}
