package symposium.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import symposium.core.library.DatedPaper;
import symposium.core.library.PaperDays;
import symposium.core.model.PaperId;

/// The papers in the catalog's file by day. Days are compared as texts, `YYYY-MM-DD`; `YYYY-MM`
/// comes before the days of its month. Thread-safe.
final class SqlitePaperDays implements PaperDays {

  private static final int FETCH_ROWS = 1000;

  /// The paper `p` that an announcement `a` is about.
  private static final String ANNOUNCED =
      " FROM announcement a JOIN paper p ON p.number ="
          + " coalesce((SELECT o.number FROM paper o WHERE o.id = a.paper AND NOT o.removed),"
          + " (SELECT l.number FROM alias l WHERE l.id = a.paper)) ";

  /// Whether an announcement makes the paper `p` known, by the rule of [PaperDays].
  private static String makesKnown(String announcement) {
    return "(%1$s.type = 1 OR (%1$s.type = 2 AND (p.published IS NULL OR length(p.published) < 10 OR julianday(%1$s.day) - julianday(p.published) <= %2$d)))"
        .formatted(announcement, LATE_CROSS_DAYS);
  }

  /// That nothing made the announced paper known earlier.
  private static final String FIRST =
      makesKnown("a")
          + " AND NOT EXISTS (SELECT 1 FROM announcement e WHERE e.paper = a.paper"
          + " AND e.day < a.day AND "
          + makesKnown("e")
          + ") ";

  /// That the paper `p` has only its publication date.
  private static final String UNANNOUNCED =
      "NOT EXISTS (SELECT 1 FROM announcement a WHERE a.paper = p.id AND "
          + makesKnown("a")
          + ") AND NOT EXISTS (SELECT 1 FROM alias l JOIN announcement a ON a.paper = l.id"
          + " WHERE l.number = p.number AND "
          + makesKnown("a")
          + ") ";

  /// Number, day and type (0 for an estimate) of the papers of some days.
  private static final String DATED =
      "(SELECT p.number AS number, min(a.day) AS day, min(a.type) AS type"
          + ANNOUNCED
          + "WHERE a.day BETWEEN :first AND :last AND "
          + FIRST
          + "GROUP BY p.number UNION ALL SELECT p.number, p.published, 0 FROM paper p"
          + " WHERE p.published BETWEEN :lower AND :last AND length(p.published) >= :precision AND "
          + UNANNOUNCED
          + ") d ";

  private final SqliteFile file;
  private final PaperRows rows = new PaperRows();

  SqlitePaperDays(SqliteFile file) {
    this.file = file;
  }

  @Override
  public List<DatedPaper> between(LocalDate first, LocalDate last, int offset, int limit) {
    return file.read(
        handle ->
            dated(
                    handle,
                    PaperRows.COLUMNS + ", d.day, d.type",
                    "JOIN paper p ON p.number = d.number"
                        + " ORDER BY d.day DESC, p.id DESC LIMIT :limit OFFSET :offset",
                    first,
                    last)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> datedPaper(row))
                .list());
  }

  @Override
  public List<DatedPaper> of(Collection<PaperId> papers, LocalDate first, LocalDate last) {
    return file.read(
        handle -> {
          var found = new ArrayList<DatedPaper>();
          for (List<String> batch : Sql.texts(papers)) {
            found.addAll(
                dated(
                        handle,
                        PaperRows.COLUMNS + ", d.day, d.type",
                        "JOIN paper p ON p.number = d.number WHERE p.id IN (<ids>)",
                        first,
                        last)
                    .bindList("ids", batch)
                    .map((row, context) -> datedPaper(row))
                    .list());
          }
          return found;
        });
  }

  @Override
  public long count(LocalDate first, LocalDate last) {
    return file.read(handle -> dated(handle, "count(*)", "", first, last).mapTo(Long.class).one());
  }

  @Override
  public void forEachTitle(LocalDate first, LocalDate last, Consumer<Headline> consumer) {
    file.readLong(
        handle -> {
          try (var titles =
              dated(
                      handle,
                      "p.id, d.day, p.title, json_extract(p.record, '$.categories[0]')",
                      "JOIN paper p ON p.number = d.number",
                      first,
                      last)
                  .setFetchSize(FETCH_ROWS)
                  .map((row, context) -> headline(row))
                  .iterator()) {
            titles.forEachRemaining(consumer);
          }
          return true;
        });
  }

  private static Query dated(
      Handle handle, String columns, String rest, LocalDate first, LocalDate last) {
    boolean months = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    return handle
        .createQuery("SELECT " + columns + " FROM " + DATED + rest)
        .bind("first", first.toString())
        .bind("lower", months ? YearMonth.from(first).toString() : first.toString())
        .bind("last", last.toString())
        .bind("precision", months ? "2019-06".length() : "2019-06-12".length());
  }

  @Override
  public Optional<LocalDate> lastBefore(LocalDate day) {
    return file.read(
        handle -> {
          String announced =
              handle
                  .createQuery(
                      "SELECT a.day"
                          + ANNOUNCED
                          + "WHERE a.day < :day AND "
                          + FIRST
                          + "ORDER BY a.day DESC LIMIT 1")
                  .bind("day", day.toString())
                  .mapTo(String.class)
                  .findOne()
                  .orElse("");
          return estimate(
                  handle, "p.published < :day AND p.published > :near", "DESC", day, announced)
              .or(() -> Optional.of(announced).filter(found -> !found.isEmpty()))
              .map(LocalDate::parse);
        });
  }

  @Override
  public Optional<LocalDate> firstAfter(LocalDate day) {
    return file.read(
        handle -> {
          Optional<String> announced =
              handle
                  .createQuery(
                      "SELECT a.day"
                          + ANNOUNCED
                          + "WHERE a.day > :day AND "
                          + FIRST
                          + "ORDER BY a.day LIMIT 1")
                  .bind("day", day.toString())
                  .mapTo(String.class)
                  .findOne();
          return estimate(
                  handle,
                  "p.published > :day AND p.published < :near",
                  "ASC",
                  day,
                  announced.orElse("9999-99"))
              .or(() -> announced)
              .map(LocalDate::parse);
        });
  }

  /// The nearest day of an unannounced paper, nearer than the nearest announced one.
  private static Optional<String> estimate(
      Handle handle, String range, String order, LocalDate day, String near) {
    return handle
        .createQuery(
            "SELECT p.published FROM paper p WHERE "
                + range
                + " AND length(p.published) = 10 AND "
                + UNANNOUNCED
                + "ORDER BY p.published "
                + order
                + " LIMIT 1")
        .bind("day", day.toString())
        .bind("near", near)
        .mapTo(String.class)
        .findOne();
  }

  private DatedPaper datedPaper(ResultSet row) throws SQLException {
    int type = row.getInt("type");
    return new DatedPaper(
        rows.paper(row),
        day(row.getString("day")),
        type == 0 ? Optional.empty() : Optional.of(SqliteAnnouncements.type(type)));
  }

  private static Headline headline(ResultSet row) throws SQLException {
    return new Headline(
        PaperId.of(row.getString(1)),
        day(row.getString(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)));
  }

  private static LocalDate day(String text) {
    return PaperRows.date(text).orElseThrow().earliest();
  }
}
