package symposium.app.wire;

import java.time.InstantSource;
import symposium.catalog.SqliteCatalog;
import symposium.catalog.SqliteEmbeddingStore;
import symposium.core.library.EmbeddingStore;
import symposium.web.account.Door;

/// A home's open databases.
///
/// @param catalog the papers and what belongs to readers
/// @param embeddings vectors that were dear to make
record Stores(SqliteCatalog catalog, EmbeddingStore embeddings) {

  /// Lets people in where the library is shared.
  Door door() {
    return new Door(
        new Door.Stores(
            catalog.accounts(), catalog.accesses(), catalog.audit(), catalog.personalData()),
        InstantSource.system());
  }

  static Stores open(Home home, Closing closing) {
    return new Stores(
        closing.add(SqliteCatalog.open(home.catalog()), SqliteCatalog::close),
        closing.add(SqliteEmbeddingStore.open(home.embeddings()), SqliteEmbeddingStore::close));
  }
}
