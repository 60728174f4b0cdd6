/// The papers and their embeddings, durably, in SQLite files.
///
/// Start at [symposium.catalog.SqliteCatalog]; [symposium.catalog.SqliteEmbeddingStore] is the
/// second file. Both run on `SqliteFile`: one writing connection, a few reading ones.
@NullMarked
package symposium.catalog;

import org.jspecify.annotations.NullMarked;
