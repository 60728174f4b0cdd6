package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import symposium.core.digest.Consent;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Rhythm;
import symposium.core.digest.Subscriptions;
import symposium.core.digest.Timetable;
import symposium.core.reader.ReaderId;

/// Who gets digests, in the catalog's file. Thread-safe.
final class SqliteSubscriptions implements Subscriptions {

  private static final String SELECT =
      "SELECT reader, address, state, rhythm, hour, zone, since, consent_at, consent_origin, token"
          + " FROM mail_subscription WHERE ";

  private final SqliteFile file;

  SqliteSubscriptions(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Optional<MailSubscription> of(ReaderId reader) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + "reader = ?")
                .bind(0, reader.number())
                .map((row, context) -> subscription(row))
                .findOne());
  }

  @Override
  public void put(MailSubscription subscription) {
    file.write(
        connection -> {
          keep(connection, subscription);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO mail_token (token, reader, address) VALUES (?, ?, ?)"
                      + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, subscription.token());
            insert.setLong(2, subscription.reader().number());
            insert.setString(3, subscription.address().text());
            return insert.executeUpdate();
          }
        });
  }

  private static void keep(Connection connection, MailSubscription subscription)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO mail_subscription (reader, address, state, rhythm, hour, zone,"
                + " since, consent_at, consent_origin, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, subscription.reader().number());
      insert.setString(2, subscription.address().text());
      insert.setString(3, subscription.state().name());
      insert.setString(4, subscription.timetable().rhythm().name());
      insert.setInt(5, subscription.timetable().hour());
      insert.setString(6, subscription.timetable().zone().getId());
      insert.setLong(7, subscription.since().toEpochMilli());
      insert.setObject(
          8, subscription.consent().map(given -> given.at().toEpochMilli()).orElse(null));
      insert.setString(9, subscription.consent().map(Consent::origin).orElse(null));
      insert.setString(10, subscription.token());
      insert.executeUpdate();
    }
  }

  @Override
  public Optional<Holder> holder(String token) {
    return file.read(
        handle ->
            handle
                .createQuery("SELECT reader, address FROM mail_token WHERE token = ?")
                .bind(0, token)
                .map(
                    (row, context) ->
                        new Holder(new ReaderId(row.getLong(1)), new MailAddress(row.getString(2))))
                .findOne());
  }

  @Override
  public List<MailSubscription> active() {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + "state = 'ACTIVE' ORDER BY reader")
                .map((row, context) -> subscription(row))
                .list());
  }

  @Override
  public String secret(String name, Supplier<String> fresh) {
    return kept("secret", "name", "content", name, fresh);
  }

  @Override
  public String feedToken(ReaderId reader, Supplier<String> fresh) {
    return kept("feed_token", "reader", "token", reader.number(), fresh);
  }

  /// The value of a row, which is made when it is not there.
  private String kept(
      String table, String key, String column, Object value, Supplier<String> fresh) {
    String select = "SELECT %s FROM %s WHERE %s = ?".formatted(column, table, key);
    return file.read(handle -> text(handle, select, value))
        .orElseGet(
            () ->
                file.change(
                    handle -> {
                      handle.execute(
                          "INSERT INTO %s (%s, %s) VALUES (?, ?) ON CONFLICT DO NOTHING"
                              .formatted(table, key, column),
                          value,
                          fresh.get());
                      return text(handle, select, value).orElseThrow();
                    }));
  }

  private static Optional<String> text(Handle handle, String select, Object value) {
    return handle.createQuery(select).bind(0, value).mapTo(String.class).findOne();
  }

  @Override
  public void replaceFeedToken(ReaderId reader, String token) {
    file.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT OR REPLACE INTO feed_token (reader, token) VALUES (?, ?)")) {
            insert.setLong(1, reader.number());
            insert.setString(2, token);
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<ReaderId> feedReader(String token) {
    return file.read(
        handle ->
            handle
                .createQuery("SELECT reader FROM feed_token WHERE token = ?")
                .bind(0, token)
                .mapTo(Long.class)
                .findOne()
                .map(ReaderId::new));
  }

  private static MailSubscription subscription(ResultSet row) throws SQLException {
    long consented = row.getLong(8);
    Optional<Consent> consent =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Consent(Instant.ofEpochMilli(consented), row.getString(9)));
    return new MailSubscription(
        new ReaderId(row.getLong(1)),
        new MailAddress(row.getString(2)),
        MailSubscription.State.valueOf(row.getString(3)),
        new Timetable(Rhythm.valueOf(row.getString(4)), row.getInt(5), ZoneId.of(row.getString(6))),
        Instant.ofEpochMilli(row.getLong(7)),
        consent,
        row.getString(10));
  }
}
