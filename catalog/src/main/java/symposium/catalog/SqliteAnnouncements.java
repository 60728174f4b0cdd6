package symposium.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.library.Announcement;
import symposium.core.library.Announcements;
import symposium.core.model.PaperId;

/// Announcements in the catalog's file. Thread-safe.
final class SqliteAnnouncements implements Announcements {

  private static final String COLUMNS = "SELECT paper, day, type FROM announcement ";

  private final SqliteFile file;

  SqliteAnnouncements(SqliteFile file) {
    this.file = file;
  }

  /// How a type is stored: 1 and up, the strongest first.
  static int code(Announcement.Type type) {
    return switch (type) {
      case NEW -> 1;
      case CROSS -> 2;
      case REPLACE -> 3;
      case REPLACE_CROSS -> 4;
    };
  }

  static Announcement.Type type(int code) {
    return switch (code) {
      case 1 -> Announcement.Type.NEW;
      case 2 -> Announcement.Type.CROSS;
      case 3 -> Announcement.Type.REPLACE;
      default -> Announcement.Type.REPLACE_CROSS;
    };
  }

  @Override
  public int add(Collection<Announcement> announcements) {
    return file.write(
        connection -> {
          int changed = 0;
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO announcement (paper, day, type) VALUES (?, ?, ?)"
                      + " ON CONFLICT (paper, day) DO UPDATE SET type = excluded.type"
                      + " WHERE excluded.type < announcement.type")) {
            for (Announcement announcement : announcements) {
              insert.setString(1, announcement.paper().toString());
              insert.setString(2, announcement.day().toString());
              insert.setInt(3, code(announcement.type()));
              changed += insert.executeUpdate();
            }
          }
          return changed;
        });
  }

  @Override
  public List<Announcement> on(LocalDate day) {
    return file.read(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE day = ? ORDER BY paper")
                .bind(0, day.toString())
                .map((row, context) -> announcement(row))
                .list());
  }

  @Override
  public Map<PaperId, List<Announcement>> of(Collection<PaperId> papers) {
    var found = new LinkedHashMap<PaperId, List<Announcement>>();
    for (List<String> batch : Sql.texts(papers)) {
      file.read(
              handle ->
                  handle
                      .createQuery(COLUMNS + "WHERE paper IN (<papers>) ORDER BY paper, day")
                      .bindList("papers", batch)
                      .map((row, context) -> announcement(row))
                      .list())
          .forEach(one -> found.computeIfAbsent(one.paper(), paper -> new ArrayList<>()).add(one));
    }
    return found;
  }

  @Override
  public Optional<LocalDate> latestDay() {
    return file.read(
            handle ->
                handle
                    .createQuery("SELECT day FROM announcement ORDER BY day DESC LIMIT 1")
                    .mapTo(String.class)
                    .findOne())
        .map(LocalDate::parse);
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    return new Announcement(
        PaperId.of(row.getString(1)), LocalDate.parse(row.getString(2)), type(row.getInt(3)));
  }
}
