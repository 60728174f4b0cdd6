package symposium.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import symposium.core.account.Access;
import symposium.core.account.Accesses;
import symposium.core.reader.ReaderId;

/// Sessions and tokens in the catalog's file. Thread-safe.
final class SqliteAccesses implements Accesses {

  private static final String SELECT =
      "SELECT number, reader, kind, label, created, expires FROM access";

  private final SqliteFile file;

  SqliteAccesses(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Access open(String secret, Access access) {
    return file.change(
        handle -> {
          handle.execute("DELETE FROM access WHERE expires <= ?", access.created().toEpochMilli());
          handle.execute(
              "INSERT INTO access (reader, secret, kind, label, created, expires)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              access.reader().number(),
              secret,
              access.kind().name(),
              access.label(),
              access.created().toEpochMilli(),
              access.expires().toEpochMilli());
          return handle
              .createQuery(SELECT + " WHERE secret = ?")
              .bind(0, secret)
              .map((row, context) -> access(row))
              .one();
        });
  }

  @Override
  public Optional<Access> find(String secret, Instant now) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE secret = ? AND expires > ?")
                .bind(0, secret)
                .bind(1, now.toEpochMilli())
                .map((row, context) -> access(row))
                .findOne());
  }

  @Override
  public List<Access> of(ReaderId reader, Instant now) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE reader = ? AND expires > ? ORDER BY number DESC")
                .bind(0, reader.number())
                .bind(1, now.toEpochMilli())
                .map((row, context) -> access(row))
                .list());
  }

  @Override
  public boolean close(ReaderId reader, long number) {
    return file.change(
        handle ->
            handle.execute(
                    "DELETE FROM access WHERE reader = ? AND number = ?", reader.number(), number)
                > 0);
  }

  @Override
  public void closeSessions(ReaderId reader) {
    file.change(
        handle ->
            handle.execute(
                "DELETE FROM access WHERE reader = ? AND kind = ?",
                reader.number(),
                Access.Kind.SESSION.name()));
  }

  private static Access access(ResultSet row) throws SQLException {
    return new Access(
        row.getLong(1),
        new ReaderId(row.getLong(2)),
        Access.Kind.valueOf(row.getString(3)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
