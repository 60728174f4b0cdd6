package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;
import symposium.core.reader.Deliveries;
import symposium.core.reader.Delivery;
import symposium.core.reader.ReaderId;

/// What was brought to readers, in the catalog's file. Thread-safe.
final class SqliteDeliveries implements Deliveries {

  private final SqliteFile file;

  SqliteDeliveries(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void record(Collection<Delivery> deliveries) {
    file.write(connection -> record(connection, deliveries));
  }

  /// Records deliveries as a part of a transaction.
  static int record(Connection connection, Collection<Delivery> deliveries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO delivery (reader, paper, edition, at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (reader, paper) DO UPDATE"
                + " SET edition = excluded.edition, at = excluded.at")) {
      for (Delivery delivery : deliveries) {
        insert.setLong(1, delivery.reader().number());
        insert.setString(2, delivery.paper().toString());
        insert.setString(3, delivery.edition());
        insert.setLong(4, delivery.at().toEpochMilli());
        insert.addBatch();
      }
      return insert.executeBatch().length;
    }
  }

  @Override
  public Map<PaperId, Delivery> of(ReaderId reader, Collection<PaperId> papers) {
    var found = new LinkedHashMap<PaperId, Delivery>();
    for (List<String> batch : Sql.texts(papers)) {
      file.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT reader, paper, edition, at FROM delivery"
                              + " WHERE reader = :reader AND paper IN (<papers>)")
                      .bind("reader", reader.number())
                      .bindList("papers", batch)
                      .map((row, context) -> delivery(row))
                      .list())
          .forEach(delivery -> found.put(delivery.paper(), delivery));
    }
    return found;
  }

  @Override
  public List<Delivery> since(ReaderId reader, Instant since, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT reader, paper, edition, at FROM delivery"
                        + " WHERE reader = ? AND at >= ? ORDER BY at DESC, paper LIMIT ?")
                .bind(0, reader.number())
                .bind(1, since.toEpochMilli())
                .bind(2, limit)
                .map((row, context) -> delivery(row))
                .list());
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        new ReaderId(row.getLong(1)),
        PaperId.of(row.getString(2)),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
