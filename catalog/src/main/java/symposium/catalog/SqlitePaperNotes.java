package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import symposium.core.model.PaperId;
import symposium.core.reader.PaperNote;
import symposium.core.reader.PaperNotes;
import symposium.core.reader.ReaderId;

/// Readers' tags and notes in the catalog's file. Thread-safe.
final class SqlitePaperNotes implements PaperNotes {

  private final SqliteFile file;

  SqlitePaperNotes(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(PaperNote note) {
    file.write(
        connection -> {
          forget(connection, "tag", note);
          forget(connection, "note", note);
          if (!note.isEmpty()) {
            keep(connection, note);
          }
          return note;
        });
  }

  private static void forget(Connection connection, String table, PaperNote note)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + " WHERE reader = ? AND paper = ?")) {
      delete.setLong(1, note.reader().number());
      delete.setString(2, note.paper().toString());
      delete.executeUpdate();
    }
  }

  private static void keep(Connection connection, PaperNote note) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO note (reader, paper, content, at) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, note.reader().number());
      insert.setString(2, note.paper().toString());
      insert.setString(3, note.text());
      insert.setLong(4, note.at().toEpochMilli());
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO tag (reader, name, paper) VALUES (?, ?, ?)")) {
      for (String tag : note.tags()) {
        insert.setLong(1, note.reader().number());
        insert.setString(2, tag);
        insert.setString(3, note.paper().toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public Map<PaperId, PaperNote> of(ReaderId reader, Collection<PaperId> papers) {
    var found = new LinkedHashMap<PaperId, PaperNote>();
    for (List<String> batch : Sql.texts(papers)) {
      file.read(handle -> notes(handle, reader, batch))
          .forEach(note -> found.put(note.paper(), note));
    }
    return found;
  }

  private static List<PaperNote> notes(Handle handle, ReaderId reader, List<String> papers) {
    if (papers.isEmpty()) {
      return List.of();
    }
    var tags = new LinkedHashMap<String, SortedSet<String>>();
    handle
        .createQuery("SELECT paper, name FROM tag WHERE reader = :reader AND paper IN (<papers>)")
        .bind("reader", reader.number())
        .bindList("papers", papers)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            tag -> tags.computeIfAbsent(tag.getKey(), id -> new TreeSet<>()).add(tag.getValue()));
    return handle
        .createQuery(
            "SELECT paper, content, at FROM note WHERE reader = :reader AND paper IN (<papers>)"
                + " ORDER BY at DESC, paper")
        .bind("reader", reader.number())
        .bindList("papers", papers)
        .map((row, context) -> note(reader, row, tags))
        .list();
  }

  private static PaperNote note(ReaderId reader, ResultSet row, Map<String, SortedSet<String>> tags)
      throws SQLException {
    String paper = row.getString(1);
    return new PaperNote(
        reader,
        PaperId.of(paper),
        tags.getOrDefault(paper, new TreeSet<>()),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  @Override
  public SortedMap<String, Integer> tags(ReaderId reader) {
    return file.read(
        handle -> {
          var counts = new TreeMap<String, Integer>();
          handle
              .createQuery("SELECT name, count(*) FROM tag WHERE reader = ? GROUP BY name")
              .bind(0, reader.number())
              .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
              .forEach(count -> counts.put(count.getKey(), count.getValue()));
          return counts;
        });
  }

  @Override
  public List<PaperNote> tagged(ReaderId reader, String tag, int limit) {
    List<PaperId> papers =
        file.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT n.paper FROM tag t JOIN note n"
                            + " ON n.reader = t.reader AND n.paper = t.paper"
                            + " WHERE t.reader = ? AND t.name = ?"
                            + " ORDER BY n.at DESC, n.paper LIMIT ?")
                    .bind(0, reader.number())
                    .bind(1, tag)
                    .bind(2, limit)
                    .map((row, context) -> PaperId.of(row.getString(1)))
                    .list());
    Map<PaperId, PaperNote> notes = of(reader, papers);
    return papers.stream()
        .flatMap(id -> java.util.stream.Stream.ofNullable(notes.get(id)))
        .toList();
  }
}
