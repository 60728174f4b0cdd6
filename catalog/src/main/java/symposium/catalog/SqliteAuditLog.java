package symposium.catalog;

import java.time.Instant;
import java.util.List;
import symposium.core.account.AuditEntry;
import symposium.core.account.AuditLog;
import symposium.core.reader.ReaderId;

/// What was done with accounts, in the catalog's file. Thread-safe.
final class SqliteAuditLog implements AuditLog {

  private final SqliteFile file;

  SqliteAuditLog(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void note(AuditEntry entry) {
    file.change(
        handle ->
            handle.execute(
                "INSERT INTO audit (at, reader, action, detail) VALUES (?, ?, ?, ?)",
                entry.at().toEpochMilli(),
                entry.reader().number(),
                entry.action(),
                entry.detail()));
  }

  @Override
  public List<AuditEntry> newest(int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, reader, action, detail FROM audit ORDER BY number DESC LIMIT ?")
                .bind(0, limit)
                .map(
                    (row, context) ->
                        new AuditEntry(
                            Instant.ofEpochMilli(row.getLong(1)),
                            new ReaderId(row.getLong(2)),
                            row.getString(3),
                            row.getString(4)))
                .list());
  }
}
