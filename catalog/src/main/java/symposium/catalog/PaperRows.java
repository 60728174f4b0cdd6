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

  /// The columns every query for papers selects, from a table or alias named `p`.
  static final String COLUMNS =
      "p.number, p.id, p.sequence, p.removed, p.published, p.updated, p.title, p.abstract,"
          + " p.record";

  private final PaperJson json = new PaperJson();

  Paper paper(ResultSet row) throws SQLException {
    Paper.Builder paper =
        Paper.builder(PaperId.of(row.getString("id")), row.getString("title"))
            .abstractText(row.getString("abstract"))
            .published(date(row.getString("published")))
            .updated(date(row.getString("updated")));
    json.read(row.getString("record"), paper);
    return paper.build();
  }

  Change change(ResultSet row) throws SQLException {
    return row.getBoolean("removed")
        ? new Change.Removed(
            row.getLong("sequence"), row.getLong("number"), PaperId.of(row.getString("id")))
        : stored(row);
  }

  Change.Stored stored(ResultSet row) throws SQLException {
    return new Change.Stored(row.getLong("sequence"), row.getLong("number"), paper(row));
  }

  static Optional<PublicationDate> date(@Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(PublicationDate.parse(text));
  }
}
