package symposium.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import symposium.core.error.CorruptData;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.SymposiumException;

/// Turns what SQLite reports into what somebody can act on. Thread-safe: immutable.
///
/// @param file the database, named in every message
record Failures(Path file) {

  /// The failure behind an exception of JDBC or of a library on top of it.
  SymposiumException explain(Throwable failure) {
    return switch (code(failure)) {
      case SQLITE_FULL ->
          unavailable("The disk is full: %s cannot grow. Free some space and try again.", failure);
      case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM, SQLITE_CANTOPEN ->
          unavailable(
              "%s cannot be written. Make the file and its folder writable for this user, or choose"
                  + " another home with --home.",
              failure);
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
          unavailable(
              "%s is in use by another program that does not let go. Stop that program and try"
                  + " again.",
              failure);
      case SQLITE_NOTADB ->
          unavailable(
              "%s is not a database. Move it away and import again, or restore a backup there.",
              failure);
      case SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_VTAB -> damaged(failure);
      default ->
          unavailable(
              "%s cannot be used (" + reason(failure) + "). Check the disk, then try again.",
              failure);
    };
  }

  /// Data that SQLite can read but that makes no sense.
  CorruptData damaged(Throwable failure) {
    return new CorruptData(
        "%s is damaged (%s). Restore the last backup there, or move it away and import again."
            .formatted(file, reason(failure)),
        failure);
  }

  /// Whether a failure explained here means that the file is no SQLite file at all.
  static boolean isNotDatabase(SymposiumException explained) {
    return code(explained) == SQLiteErrorCode.SQLITE_NOTADB;
  }

  private HomeUnavailable unavailable(String message, Throwable failure) {
    return new HomeUnavailable(message.replace("%s", file.toString()), failure);
  }

  private static SQLiteErrorCode code(Throwable failure) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      cause = at;
      if (at instanceof SQLException) {
        break;
      }
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
