package symposium.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;
import symposium.core.reader.Pick;
import symposium.core.reader.ReaderId;
import symposium.core.reader.Recommendations;
import symposium.core.reader.Submission;

/// Picks and submissions in the catalog's file. Thread-safe.
final class SqliteRecommendations implements Recommendations {

  private static final String PICKS = "SELECT curator, paper, note, at FROM pick WHERE ";

  private final SqliteFile file;

  SqliteRecommendations(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void pick(Pick pick) {
    file.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO pick (paper, curator, note, at) VALUES (?, ?, ?, ?) ON CONFLICT"
                      + " (paper) DO UPDATE SET curator = excluded.curator, note = excluded.note")) {
            insert.setString(1, pick.paper().toString());
            insert.setLong(2, pick.curator().number());
            insert.setString(3, pick.note());
            insert.setLong(4, pick.at().toEpochMilli());
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public boolean unpick(PaperId paper) {
    return file.write(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM pick WHERE paper = ?")) {
            delete.setString(1, paper.toString());
            return delete.executeUpdate() > 0;
          }
        });
  }

  @Override
  public Map<PaperId, Pick> picks(Collection<PaperId> papers) {
    var found = new LinkedHashMap<PaperId, Pick>();
    for (List<String> batch : Sql.texts(papers)) {
      file.read(
              handle ->
                  handle
                      .createQuery(PICKS + "paper IN (<papers>)")
                      .bindList("papers", batch)
                      .map((row, context) -> pick(row))
                      .list())
          .forEach(pick -> found.put(pick.paper(), pick));
    }
    return found;
  }

  @Override
  public List<Pick> picked(Instant from, Instant until, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(PICKS + "at >= ? AND at < ? ORDER BY at DESC, paper LIMIT ?")
                .bind(0, from.toEpochMilli())
                .bind(1, until.toEpochMilli())
                .bind(2, limit)
                .map((row, context) -> pick(row))
                .list());
  }

  @Override
  public boolean submit(Submission submission) {
    return file.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO submission (paper, reader, at) VALUES (?, ?, ?)"
                      + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, submission.paper().toString());
            insert.setLong(2, submission.reader().number());
            insert.setLong(3, submission.at().toEpochMilli());
            return insert.executeUpdate() > 0;
          }
        });
  }

  @Override
  public List<Submission> submitted(Instant from, Instant until, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT reader, paper, at FROM submission WHERE at >= ? AND at < ?"
                        + " ORDER BY at DESC, paper LIMIT ?")
                .bind(0, from.toEpochMilli())
                .bind(1, until.toEpochMilli())
                .bind(2, limit)
                .map((row, context) -> submission(row))
                .list());
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        new ReaderId(row.getLong(1)),
        PaperId.of(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  private static Pick pick(ResultSet row) throws SQLException {
    return new Pick(
        new ReaderId(row.getLong(1)),
        PaperId.of(row.getString(2)),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
