package symposium.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import symposium.core.error.HomeUnavailable;

/// The tables of one kind of file, made and kept up to date by numbered migrations.
///
/// A file that is already at the newest version is recognised by one query: starting the migration
/// engine costs more than everything else at start. Thread-safe: immutable.
///
/// @param location the folder of the migrations among the resources
/// @param version the newest migration there
record Schema(String location, int version) {

  static final Schema CATALOG = new Schema("symposium/catalog/migration", 6);

  static final Schema EMBEDDINGS = new Schema("symposium/catalog/embedding", 1);

  /// Brings a file to this version.
  ///
  /// @throws HomeUnavailable when the file is newer than this, or something else's database
  void prepare(Path file, DataSource database) throws SQLException {
    int found = found(database);
    if (found > version) {
      throw new HomeUnavailable(
          "%s was written by a newer Symposium (format %d, this one knows %d). Use that version, or another home with --home."
              .formatted(file, found, version));
    }
    if (found < 0) {
      throw new HomeUnavailable(
          "%s is a database of another program. Choose another home with --home.".formatted(file));
    }
    if (found < version) {
      migrate(file, database);
    }
  }

  private void migrate(Path file, DataSource database) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:" + location)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Failures(file).explain(e);
    }
  }

  /// The version of a file: 0 when it is new, -1 when its tables are not ours.
  private static int found(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (count(statement, "SELECT count(*) FROM sqlite_master WHERE type = 'table'") == 0) {
        return 0;
      }
      if (count(
              statement, "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")
          == 0) {
        return -1;
      }
      return count(
          statement,
          "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history"
              + " WHERE success");
    }
  }

  private static int count(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
