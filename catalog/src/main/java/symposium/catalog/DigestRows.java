package symposium.catalog;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Dispatch;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.digest.Mailing;
import symposium.core.digest.Outcome;
import symposium.core.error.CorruptData;
import symposium.core.reader.ReaderId;

/// How runs and mails lie in their tables.
final class DigestRows {

  static final String RUNS =
      "SELECT reader, due, from_at, until_at, at, tries, seen, kept, outcome, because, outcome_at"
          + " FROM digest_run WHERE ";

  static final String MAILS =
      "SELECT message_id, reader, address, subject, plain, html, written, unsubscribe, state, tries,"
          + " next_at, note FROM outbox WHERE ";

  private DigestRows() {}

  /// An outcome as its columns.
  private record Columns(String kind, String because, @Nullable Long at) {

    static Columns of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Waiting waiting -> new Columns("WAITING", waiting.because(), null);
        case Outcome.Sent sent -> new Columns("SENT", "", sent.at().toEpochMilli());
        case Outcome.Empty empty -> new Columns("EMPTY", empty.because(), null);
        case Outcome.Failed failed ->
            new Columns(
                "FAILED",
                failed.because(),
                failed.retryAt().map(Instant::toEpochMilli).orElse(null));
      };
    }

    static Columns of(Dispatch dispatch) {
      return of(
          switch (dispatch) {
            case Dispatch.Accepted accepted -> new Outcome.Sent(accepted.at());
            case Dispatch.Postponed postponed ->
                new Outcome.Failed(postponed.because(), Optional.of(postponed.retryAt()));
            case Dispatch.Refused refused ->
                new Outcome.Failed(refused.because(), Optional.empty());
          });
    }

    Outcome outcome() {
      return switch (kind) {
        case "WAITING" -> new Outcome.Waiting(because);
        case "SENT" -> new Outcome.Sent(Instant.ofEpochMilli(at == null ? 0 : at));
        case "EMPTY" -> new Outcome.Empty(because);
        case "FAILED" ->
            new Outcome.Failed(because, Optional.ofNullable(at).map(Instant::ofEpochMilli));
        default ->
            throw new CorruptData(
                "The catalog holds a digest with the outcome '%s', which is none; restore a backup."
                    .formatted(kind));
      };
    }
  }

  static DigestRun run(ResultSet row) throws SQLException {
    long at = row.getLong(11);
    @Nullable Long outcomeAt = row.wasNull() ? null : at;
    var columns = new Columns(row.getString(9), row.getString(10), outcomeAt);
    return new DigestRun(
        new ReaderId(row.getLong(1)),
        Instant.ofEpochMilli(row.getLong(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        columns.outcome());
  }

  static Mailing mailing(ResultSet row) throws SQLException {
    var letter =
        new Letter(
            row.getString(1),
            new ReaderId(row.getLong(2)),
            new MailAddress(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Instant.ofEpochMilli(row.getLong(7)),
            Optional.ofNullable(row.getString(8)).map(URI::create));
    return new Mailing(
        letter,
        Mailing.State.valueOf(row.getString(9)),
        row.getInt(10),
        Instant.ofEpochMilli(row.getLong(11)),
        row.getString(12));
  }

  static boolean hasMail(Connection connection, DigestRun run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM digest_run WHERE reader = ? AND due = ? AND message_id IS NOT NULL")) {
      select.setLong(1, run.reader().number());
      select.setLong(2, run.due().toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static void keep(Connection connection, DigestRun run, Optional<String> messageId)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO digest_run (reader, due, from_at, until_at, at, tries, seen,"
                + " kept, outcome, because, outcome_at, message_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, run.reader().number());
      insert.setLong(2, run.due().toEpochMilli());
      insert.setLong(3, run.from().toEpochMilli());
      insert.setLong(4, run.until().toEpochMilli());
      insert.setLong(5, run.at().toEpochMilli());
      insert.setInt(6, run.tries());
      insert.setInt(7, run.seen());
      insert.setInt(8, run.kept());
      Columns columns = Columns.of(run.outcome());
      insert.setString(9, columns.kind());
      insert.setString(10, columns.because());
      insert.setObject(11, columns.at());
      insert.setString(12, messageId.orElse(null));
      insert.executeUpdate();
    }
  }

  static void keep(Connection connection, Letter letter, boolean ofRun) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outbox (message_id, reader, address, subject, plain, html, written,"
                + " unsubscribe, of_run, state, tries, next_at, note)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, '')")) {
      insert.setString(1, letter.messageId());
      insert.setLong(2, letter.reader().number());
      insert.setString(3, letter.to().text());
      insert.setString(4, letter.subject());
      insert.setString(5, letter.text());
      insert.setString(6, letter.html());
      insert.setLong(7, letter.written().toEpochMilli());
      insert.setString(8, letter.unsubscribe().map(URI::toString).orElse(null));
      insert.setBoolean(9, ofRun);
      insert.setLong(10, letter.written().toEpochMilli());
      insert.executeUpdate();
    }
  }

  static void settle(Connection connection, String messageId, Dispatch dispatch)
      throws SQLException {
    Columns columns = Columns.of(dispatch);
    String state =
        switch (dispatch) {
          case Dispatch.Accepted accepted -> "SENT";
          case Dispatch.Postponed postponed -> "QUEUED";
          case Dispatch.Refused refused -> "FAILED";
        };
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE outbox SET state = ?, next_at = coalesce(?, next_at), note = ?"
                + " WHERE message_id = ?")) {
      update.setString(1, state);
      update.setObject(2, state.equals("QUEUED") ? columns.at() : null);
      update.setString(3, columns.because());
      update.setString(4, messageId);
      update.executeUpdate();
    }
    if (dispatch instanceof Dispatch.Refused) {
      takeBack(connection, messageId);
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE digest_run SET outcome = ?, because = ?, outcome_at = ? WHERE message_id = ?")) {
      update.setString(1, columns.kind());
      update.setString(2, columns.because());
      update.setObject(3, columns.at());
      update.setString(4, messageId);
      update.executeUpdate();
    }
  }

  /// A digest's papers are noted with the moment at which it was written.
  private static void takeBack(Connection connection, String messageId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM delivery WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = ?"
                + " AND o.of_run AND o.reader = delivery.reader AND o.written = delivery.at)")) {
      delete.setString(1, messageId);
      delete.executeUpdate();
    }
  }
}
