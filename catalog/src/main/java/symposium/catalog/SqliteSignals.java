package symposium.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import symposium.core.library.Signal;
import symposium.core.library.Signals;
import symposium.core.model.PaperId;

/// Counts of popularity in the catalog's file. Thread-safe.
final class SqliteSignals implements Signals {

  private final SqliteFile file;

  SqliteSignals(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(Collection<Signal> signals) {
    file.write(
        connection -> {
          int changed = 0;
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO popularity (paper, kind, day, amount) VALUES (?, ?, ?, ?)"
                      + " ON CONFLICT (paper, kind, day) DO UPDATE SET amount = excluded.amount")) {
            for (Signal signal : signals) {
              insert.setString(1, signal.paper().toString());
              insert.setString(2, signal.kind().name());
              insert.setString(3, signal.day().toString());
              insert.setLong(4, signal.amount());
              changed += insert.executeUpdate();
            }
          }
          return changed;
        });
  }

  @Override
  public List<Signal> between(LocalDate first, LocalDate last, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM (SELECT paper, kind, day, amount FROM popularity"
                        + " WHERE day >= ? AND day <= ? ORDER BY day DESC, paper, kind LIMIT ?)"
                        + " ORDER BY paper, kind, day")
                .bind(0, first.toString())
                .bind(1, last.toString())
                .bind(2, limit)
                .map((row, context) -> signal(row))
                .list());
  }

  private static Signal signal(ResultSet row) throws SQLException {
    return new Signal(
        PaperId.of(row.getString(1)),
        Signal.Kind.valueOf(row.getString(2)),
        LocalDate.parse(row.getString(3)),
        row.getLong(4));
  }
}
