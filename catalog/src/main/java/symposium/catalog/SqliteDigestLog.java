package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Dispatch;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.digest.Mailing;
import symposium.core.reader.Delivery;
import symposium.core.reader.ReaderId;

/// Runs of digests and their mails in the catalog's file. Thread-safe.
final class SqliteDigestLog implements DigestLog {

  /// No mail is put off for longer.
  private static final Duration FURTHEST = Duration.ofDays(1);

  private final SqliteFile file;

  SqliteDigestLog(SqliteFile file) {
    this.file = file;
  }

  @Override
  public boolean record(DigestRun run, Optional<Letter> letter, Collection<Delivery> papers) {
    return file.write(
        connection -> {
          if (DigestRows.hasMail(connection, run)) {
            return false;
          }
          DigestRows.keep(connection, run, letter.map(Letter::messageId));
          if (letter.isPresent()) {
            DigestRows.keep(connection, letter.get(), true);
            SqliteDeliveries.record(connection, papers);
          }
          return true;
        });
  }

  @Override
  public Optional<DigestRun> run(ReaderId reader, Instant due) {
    return file.read(
        handle ->
            handle
                .createQuery(DigestRows.RUNS + "reader = ? AND due = ?")
                .bind(0, reader.number())
                .bind(1, due.toEpochMilli())
                .map((row, context) -> DigestRows.run(row))
                .findOne());
  }

  @Override
  public List<DigestRun> runs(ReaderId reader, Instant upTo, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(DigestRows.RUNS + "reader = ? AND due <= ? ORDER BY due DESC LIMIT ?")
                .bind(0, reader.number())
                .bind(1, upTo.toEpochMilli())
                .bind(2, limit)
                .map((row, context) -> DigestRows.run(row))
                .list());
  }

  @Override
  public void enqueue(Letter letter) {
    file.write(
        connection -> {
          DigestRows.keep(connection, letter, false);
          return true;
        });
  }

  @Override
  public Optional<Instant> lastEnqueued(MailAddress address) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT written FROM outbox WHERE address = ? AND NOT of_run"
                        + " ORDER BY written DESC LIMIT 1")
                .bind(0, address.text())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public int recover(Instant now) {
    return file.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE outbox SET state = 'QUEUED', next_at = ?, note = 'Sending was cut short; the"
                      + " server may have taken it already.' WHERE state = 'SENDING'")) {
            update.setLong(1, now.toEpochMilli());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Mailing> claim(Instant now) {
    return file.write(
        connection -> {
          Optional<Mailing> next = next(connection, now);
          if (next.isPresent()) {
            String id = next.get().letter().messageId();
            try (PreparedStatement update =
                connection.prepareStatement(
                    "UPDATE outbox SET state = 'SENDING', tries = tries + 1 WHERE message_id = ?")) {
              update.setString(1, id);
              update.executeUpdate();
            }
          }
          return next.map(SqliteDigestLog::sending);
        });
  }

  private static Mailing sending(Mailing queued) {
    return new Mailing(
        queued.letter(), Mailing.State.SENDING, queued.tries() + 1, queued.next(), queued.note());
  }

  private static Optional<Mailing> next(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            DigestRows.MAILS
                + "state = 'QUEUED' AND (next_at <= ? OR next_at > ?)"
                + " ORDER BY next_at, message_id LIMIT 1")) {
      select.setLong(1, now.toEpochMilli());
      select.setLong(2, now.plus(FURTHEST).toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(DigestRows.mailing(row)) : Optional.empty();
      }
    }
  }

  @Override
  public void settle(String messageId, Dispatch dispatch) {
    file.write(
        connection -> {
          DigestRows.settle(connection, messageId, dispatch);
          return true;
        });
  }

  @Override
  public List<Mailing> outbox(ReaderId reader, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    DigestRows.MAILS + "reader = ? ORDER BY written DESC, message_id LIMIT ?")
                .bind(0, reader.number())
                .bind(1, limit)
                .map((row, context) -> DigestRows.mailing(row))
                .list());
  }

  @Override
  public Optional<Instant> nextTry() {
    return file.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT next_at FROM outbox WHERE state = 'QUEUED' ORDER BY next_at LIMIT 1")
                    .mapTo(Long.class)
                    .findOne())
        .map(Instant::ofEpochMilli);
  }
}
