package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.reader.Follow;
import symposium.core.reader.Follows;
import symposium.core.reader.ReaderId;

/// Readers' follows in the catalog's file. Thread-safe.
final class SqliteFollows implements Follows {

  private static final String SELECT =
      "SELECT number, reader, name, kind, content, without, weight FROM follow WHERE reader = ?";

  private final SqliteFile file;

  SqliteFollows(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Follow add(ReaderId reader, Follow.Wish wish) {
    long number =
        file.write(
            connection -> {
              requireRoom(connection, reader);
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO follow (name, kind, content, without, weight, reader)"
                          + " VALUES (?, ?, ?, ?, ?, ?) RETURNING number")) {
                bind(insert, wish);
                insert.setLong(6, reader.number());
                return first(insert);
              }
            });
    return new Follow(number, reader, wish);
  }

  private static void requireRoom(Connection connection, ReaderId reader) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("SELECT count(*) FROM follow WHERE reader = ?")) {
      count.setLong(1, reader.number());
      if (first(count) >= MAX_FOLLOWS) {
        throw new InvalidInput(
            "You follow %d things already, which is the most; remove one first."
                .formatted(MAX_FOLLOWS));
      }
    }
  }

  private static long first(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void bind(PreparedStatement statement, Follow.Wish wish) throws SQLException {
    InterestText text = InterestText.of(wish.interest());
    statement.setString(1, wish.name());
    statement.setString(2, text.kind());
    statement.setString(3, text.content());
    statement.setString(4, String.join("\n", wish.without()));
    statement.setInt(5, wish.weight());
  }

  @Override
  public boolean replace(Follow follow) {
    return file.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE follow SET name = ?, kind = ?, content = ?, without = ?, weight = ?"
                      + " WHERE reader = ? AND number = ?")) {
            bind(update, follow.wish());
            update.setLong(6, follow.reader().number());
            update.setLong(7, follow.number());
            return update.executeUpdate() > 0;
          }
        });
  }

  @Override
  public boolean remove(ReaderId reader, long number) {
    return file.write(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM follow WHERE reader = ? AND number = ?")) {
            delete.setLong(1, reader.number());
            delete.setLong(2, number);
            return delete.executeUpdate() > 0;
          }
        });
  }

  @Override
  public Optional<Follow> find(ReaderId reader, long number) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " AND number = ?")
                .bind(0, reader.number())
                .bind(1, number)
                .map((row, context) -> follow(row))
                .findOne());
  }

  @Override
  public List<Follow> list(ReaderId reader) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY number")
                .bind(0, reader.number())
                .map((row, context) -> follow(row))
                .list());
  }

  private static Follow follow(ResultSet row) throws SQLException {
    return new Follow(
        row.getLong(1),
        new ReaderId(row.getLong(2)),
        new Follow.Wish(
            row.getString(3),
            new InterestText(row.getString(4), row.getString(5)).interest(),
            row.getString(6).lines().toList(),
            row.getInt(7)));
  }
}
