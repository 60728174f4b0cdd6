package symposium.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

/// Readers' marks in the catalog's file. Thread-safe.
final class SqliteMarks implements Marks {

  private final SqliteFile file;

  SqliteMarks(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void set(Marked marked) {
    file.change(
        handle ->
            handle.execute(
                "INSERT INTO mark (reader, kind, paper, at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                marked.reader().number(),
                marked.mark().name(),
                marked.paper().toString(),
                marked.at().toEpochMilli()));
  }

  @Override
  public boolean clear(ReaderId reader, PaperId paper, Mark mark) {
    return file.change(
        handle ->
            handle.execute(
                    "DELETE FROM mark WHERE reader = ? AND kind = ? AND paper = ?",
                    reader.number(),
                    mark.name(),
                    paper.toString())
                > 0);
  }

  @Override
  public Map<PaperId, Set<Mark>> of(ReaderId reader, Collection<PaperId> papers) {
    var found = new LinkedHashMap<PaperId, Set<Mark>>();
    for (List<String> batch : Sql.texts(papers)) {
      file.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT paper, kind FROM mark WHERE reader = :reader AND paper IN (<papers>)")
                      .bind("reader", reader.number())
                      .bindList("papers", batch)
                      .map(
                          (row, context) ->
                              Map.entry(
                                  PaperId.of(row.getString(1)), Mark.valueOf(row.getString(2))))
                      .list())
          .forEach(
              entry ->
                  found
                      .computeIfAbsent(entry.getKey(), id -> EnumSet.noneOf(Mark.class))
                      .add(entry.getValue()));
    }
    return found;
  }

  @Override
  public List<Marked> list(ReaderId reader, Mark mark, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(
                    "SELECT reader, paper, kind, at FROM mark WHERE reader = ? AND kind = ?"
                        + " ORDER BY at DESC, paper LIMIT ?")
                .bind(0, reader.number())
                .bind(1, mark.name())
                .bind(2, limit)
                .map((row, context) -> marked(row))
                .list());
  }

  @Override
  public List<Marked> between(Instant from, Instant until, int limit) {
    return file.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT reader, paper, kind, at FROM mark WHERE at >= ? AND at < ?"
                            + " ORDER BY at DESC, paper, kind, reader LIMIT ?")
                    .bind(0, from.toEpochMilli())
                    .bind(1, until.toEpochMilli())
                    .bind(2, limit)
                    .map((row, context) -> marked(row))
                    .list())
        .reversed();
  }

  private static Marked marked(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Marked(
        new ReaderId(row.getLong(1)),
        PaperId.of(row.getString(2)),
        Mark.valueOf(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
