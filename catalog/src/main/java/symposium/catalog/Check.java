package symposium.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import symposium.core.library.ContentHash;
import symposium.core.library.TitleKey;
import symposium.core.model.Paper;

/// Verifies a catalog: SQLite's own checks first, then everything that is stored twice. Reads all
/// of it, some seconds for 200,000 papers. Confined to one thread.
final class Check {

  private static final int SHOWN = 20;

  private final SqliteFile file;
  private final PaperRows rows;
  private final List<String> problems = new ArrayList<>();

  Check(SqliteFile file, PaperRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /// What is wrong, as sentences, at most 20.
  List<String> problems() {
    file.readLong(
        handle -> {
          structure(handle);
          if (problems.isEmpty()) {
            aliases(handle);
            papers(handle);
          }
          return true;
        });
    return List.copyOf(problems);
  }

  private void report(String problem) {
    if (problems.size() < SHOWN) {
      problems.add(problem);
    }
  }

  private void structure(Handle handle) {
    handle.createQuery("PRAGMA integrity_check(" + SHOWN + ")").mapTo(String.class).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(
            line -> report("%s is damaged: %s. Restore a backup.".formatted(file.path(), line)));
    handle.createQuery("PRAGMA foreign_key_check").mapTo(String.class).stream()
        .forEach(
            table ->
                report(
                    "A row of the table %s belongs to no paper.".formatted(String.valueOf(table))));
  }

  private void aliases(Handle handle) {
    handle
        .createQuery(
            "SELECT a.id FROM alias a JOIN paper p ON p.number = a.number WHERE p.removed LIMIT 20")
        .mapTo(String.class)
        .forEach(id -> report("The alias %s leads to a removed paper.".formatted(id)));
    handle
        .createQuery(
            "SELECT a.id FROM alias a JOIN paper p ON p.id = a.id WHERE NOT p.removed LIMIT 20")
        .mapTo(String.class)
        .forEach(id -> report("%s is both a paper's own id and an alias.".formatted(id)));
  }

  private void papers(Handle handle) {
    var sources = new TreeMap<String, Long>();
    var aliases = new long[1];
    handle
        .createQuery(
            "SELECT "
                + PaperRows.COLUMNS
                + ", p.content_hash, p.title_key FROM paper p WHERE NOT p.removed")
        .map((row, context) -> verified(row))
        .forEach(
            paper -> {
              paper.sources().forEach(source -> sources.merge(source, 1L, Long::sum));
              aliases[0] += paper.aliases().size();
            });
    long stored = handle.createQuery("SELECT count(*) FROM alias").mapTo(Long.class).one();
    if (stored != aliases[0]) {
      report("%d aliases are stored but papers name %d.".formatted(stored, aliases[0]));
    }
    SortedMap<String, Long> counted = new TreeMap<>();
    handle
        .createQuery("SELECT name, papers FROM source WHERE papers <> 0")
        .map((row, context) -> java.util.Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
    if (!counted.equals(sources)) {
      report("The counts by source are %s but the papers name %s.".formatted(counted, sources));
    }
  }

  private Paper verified(ResultSet row) throws SQLException {
    Paper paper = rows.paper(row);
    if (!ContentHash.of(paper).hex().equals(row.getString("content_hash"))) {
      report("The content hash of %s does not fit its text.".formatted(paper.id()));
    }
    if (!TitleKey.of(paper.title()).text().equals(row.getString("title_key"))) {
      report("The title key of %s does not fit its title.".formatted(paper.id()));
    }
    return paper;
  }
}
