package symposium.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symposium.core.library.Change;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Reads papers and changes from rows of the table `paper`. Thread-safe: immutable.
final class PaperRows {

  /// The columns every query for papers selects, in the order in which they are read (reading by
  /// name costs the driver more than the query), from a table or alias named `p`.
  static final String COLUMNS =
      "p.number, p.id, p.sequence, p.removed, p.published, p.updated, p.title, p.abstract,"
          + " p.record";

  private static final int NUMBER = 1;
  private static final int ID = 2;
  private static final int SEQUENCE = 3;
  private static final int REMOVED = 4;
  private static final int PUBLISHED = 5;
  private static final int UPDATED = 6;
  private static final int TITLE = 7;
  private static final int ABSTRACT = 8;
  private static final int RECORD = 9;

  private final PaperJson json = new PaperJson();

  Paper paper(ResultSet row) throws SQLException {
    Paper.Builder paper =
        Paper.builder(PaperId.of(row.getString(ID)), row.getString(TITLE))
            .abstractText(row.getString(ABSTRACT))
            .published(date(row.getString(PUBLISHED)))
            .updated(date(row.getString(UPDATED)));
    json.read(row.getString(RECORD), paper);
    return paper.build();
  }

  static long number(ResultSet row) throws SQLException {
    return row.getLong(NUMBER);
  }

  static boolean isTombstone(ResultSet row) throws SQLException {
    return row.getBoolean(REMOVED);
  }

  Change change(ResultSet row) throws SQLException {
    return isTombstone(row)
        ? new Change.Removed(row.getLong(SEQUENCE), number(row), PaperId.of(row.getString(ID)))
        : stored(row);
  }

  Change.Stored stored(ResultSet row) throws SQLException {
    return new Change.Stored(row.getLong(SEQUENCE), number(row), paper(row));
  }

  static Optional<PublicationDate> date(@Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(PublicationDate.parse(text));
  }
}
