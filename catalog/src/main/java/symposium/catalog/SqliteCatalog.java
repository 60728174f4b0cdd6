package symposium.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import symposium.core.account.Accesses;
import symposium.core.account.Accounts;
import symposium.core.account.AuditLog;
import symposium.core.account.PersonalData;
import symposium.core.digest.DigestLog;
import symposium.core.digest.Subscriptions;
import symposium.core.library.Announcements;
import symposium.core.library.Catalog;
import symposium.core.library.Change;
import symposium.core.library.ContentHash;
import symposium.core.library.PaperDays;
import symposium.core.library.Signals;
import symposium.core.library.TitleKey;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Deliveries;
import symposium.core.reader.Follows;
import symposium.core.reader.Marks;
import symposium.core.reader.PaperNotes;
import symposium.core.reader.Recommendations;

/// The catalog in one SQLite file. One writer at a time; readers see the last committed state and
/// never wait. A write that returned survives a killed process and a power cut.
///
/// Reading goes through Jdbi. Writing uses prepared statements directly, as an import runs a
/// handful of them per paper. Thread-safe.
public final class SqliteCatalog implements Catalog {

  private static final String SELECT = "SELECT " + PaperRows.COLUMNS + " FROM paper p WHERE ";
  private static final int FETCH_ROWS = 1000;

  private final SqliteFile file;
  private final PaperRows rows = new PaperRows();
  private final WriteStatements statements;

  private SqliteCatalog(SqliteFile file, WriteStatements statements) {
    this.file = file;
    this.statements = statements;
  }

  /// Opens a catalog, making the file and its folder when missing. The caller closes it.
  ///
  /// @param file the SQLite file
  /// @return the open catalog
  /// @throws symposium.core.error.HomeUnavailable when it cannot be written, is no catalog, is from
  ///   a newer version, or the disk is full; the message says which
  /// @throws symposium.core.error.CorruptData when it is damaged
  public static SqliteCatalog open(Path file) {
    return over(SqliteFile.open(file, Schema.CATALOG));
  }

  /// The catalog in an open file, which it closes.
  static SqliteCatalog over(SqliteFile file) {
    try {
      return new SqliteCatalog(file, new WriteStatements(file.writer()));
    } catch (SQLException e) {
      file.close();
      throw file.failures().explain(e);
    }
  }

  @Override
  public Optional<Paper> find(PaperId id) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + Sql.ANY_ID)
                .bind(0, id.toString())
                .bind(1, id.toString())
                .map((row, context) -> rows.paper(row))
                .findOne());
  }

  @Override
  public Map<PaperId, Paper> findAll(Collection<PaperId> ids) {
    return file.read(
        handle -> {
          var numbers = new LinkedHashMap<PaperId, Long>();
          for (List<PaperId> batch : Sql.batches(ids)) {
            numbers.putAll(numbers(handle, "alias p WHERE p.id IN (<ids>)", batch));
            numbers.putAll(
                numbers(handle, "paper p WHERE p.id IN (<ids>) AND NOT p.removed", batch));
          }
          var papers = new HashMap<Long, Paper>();
          for (Change.Stored stored : byNumbers(handle, new LinkedHashSet<>(numbers.values()))) {
            papers.put(stored.number(), stored.paper());
          }
          var found = new LinkedHashMap<PaperId, Paper>();
          numbers.forEach(
              (id, number) ->
                  Optional.ofNullable(papers.get(number)).ifPresent(paper -> found.put(id, paper)));
          return found;
        });
  }

  private static Map<PaperId, Long> numbers(Handle handle, String rest, List<PaperId> ids) {
    return handle
        .createQuery("SELECT p.id, p.number FROM " + rest)
        .bindList("ids", ids.stream().map(PaperId::toString).toList())
        .map((row, context) -> Map.entry(PaperId.of(row.getString(1)), row.getLong(2)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public List<Paper> withTitle(String title) {
    TitleKey key = TitleKey.of(title);
    if (key.isEmpty()) {
      return List.of();
    }
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + Sql.TITLE)
                .bind(0, key.text())
                .map((row, context) -> rows.paper(row))
                .list());
  }

  @Override
  public long count() {
    return number(
        "SELECT (SELECT count(*) FROM paper) - (SELECT count(*) FROM paper WHERE removed)");
  }

  @Override
  public long lastSequence() {
    return number("SELECT coalesce(max(sequence), 0) FROM paper");
  }

  private long number(String sql) {
    return file.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public List<Change> changesAfter(long after, int limit) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + "p.sequence > ? ORDER BY p.sequence LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> rows.change(row))
                .list());
  }

  @Override
  public List<Change.Stored> byNumbers(Collection<Long> numbers) {
    return file.read(handle -> byNumbers(handle, numbers));
  }

  private List<Change.Stored> byNumbers(Handle handle, Collection<Long> numbers) {
    var found = new ArrayList<Change.Stored>();
    for (List<Long> batch : Sql.batches(numbers)) {
      found.addAll(
          handle
              .createQuery(SELECT + "p.number IN (<numbers>) AND NOT p.removed ORDER BY p.number")
              .bindList("numbers", batch)
              .map((row, context) -> rows.stored(row))
              .list());
    }
    return found;
  }

  @Override
  public void forEachContent(Consumer<Content> consumer) {
    forEachRow(
        "SELECT p.number, p.content_hash, p.published FROM paper p WHERE NOT p.removed",
        row ->
            new Content(
                row.getLong(1),
                new ContentHash(row.getString(2)),
                PaperRows.date(row.getString(3))),
        consumer);
  }

  @Override
  public void forEach(Consumer<Paper> consumer) {
    forEachRow(SELECT + "NOT p.removed ORDER BY p.id", rows::paper, consumer);
  }

  private <T> void forEachRow(String sql, SqliteFile.Row<T> reader, Consumer<T> consumer) {
    file.readLong(
        handle -> {
          try (var results =
              handle
                  .createQuery(sql)
                  .setFetchSize(FETCH_ROWS)
                  .map((row, context) -> reader.read(row))
                  .iterator()) {
            results.forEachRemaining(consumer);
          }
          return true;
        });
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return file.write(
        connection -> {
          var transaction = new SqliteTransaction(statements, file.failures());
          T result = work.apply(transaction);
          transaction.finish();
          return result;
        });
  }

  @Override
  public SortedMap<String, Long> countsBySource() {
    return file.read(
        handle -> {
          var counts = new TreeMap<String, Long>();
          handle
              .createQuery("SELECT name, papers FROM source WHERE papers > 0")
              .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
              .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
          return counts;
        });
  }

  @Override
  public Optional<String> setting(String key) {
    return file.read(
        handle ->
            handle
                .createQuery("SELECT content FROM setting WHERE name = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne());
  }

  /// Readers' marks, kept in the same file.
  ///
  /// @return the marks, usable until this catalog is closed
  public Marks marks() {
    return new SqliteMarks(file);
  }

  /// What was announced when, kept in the same file.
  ///
  /// @return the announcements, usable until this catalog is closed
  public Announcements announcements() {
    return new SqliteAnnouncements(file);
  }

  /// Counts of popularity, kept in the same file.
  ///
  /// @return the counts, usable until this catalog is closed
  public Signals signals() {
    return new SqliteSignals(file);
  }

  /// The papers by day.
  ///
  /// @return the days, usable until this catalog is closed
  public PaperDays days() {
    return new SqlitePaperDays(file);
  }

  /// Picks and submissions, kept in the same file.
  ///
  /// @return them, usable until this catalog is closed
  public Recommendations recommendations() {
    return new SqliteRecommendations(file);
  }

  /// Readers' follows, kept in the same file.
  ///
  /// @return the follows, usable until this catalog is closed
  public Follows follows() {
    return new SqliteFollows(file);
  }

  /// Readers' tags and notes, kept in the same file.
  ///
  /// @return the notes, usable until this catalog is closed
  public PaperNotes notes() {
    return new SqlitePaperNotes(file);
  }

  /// What was brought to readers, kept in the same file.
  ///
  /// @return the deliveries, usable until this catalog is closed
  public Deliveries deliveries() {
    return new SqliteDeliveries(file);
  }

  /// The accounts of a shared library, kept in the same file.
  ///
  /// @return the accounts, usable until this catalog is closed
  public Accounts accounts() {
    return new SqliteAccounts(file);
  }

  /// Sessions and tokens, kept in the same file.
  ///
  /// @return accesses, usable until this catalog is closed
  public Accesses accesses() {
    return new SqliteAccesses(file);
  }

  /// What was done with accounts, kept in the same file.
  ///
  /// @return the log, usable until this catalog is closed
  public AuditLog audit() {
    return new SqliteAuditLog(file);
  }

  /// All that is kept about one reader.
  ///
  /// @return the data, usable until this catalog is closed
  public PersonalData personalData() {
    return new SqlitePersonalData(file);
  }

  /// Who gets digests, kept in the same file.
  ///
  /// @return the subscriptions, usable until this catalog is closed
  public Subscriptions subscriptions() {
    return new SqliteSubscriptions(file);
  }

  /// What digests came to and their mails, kept in the same file.
  ///
  /// @return the log, usable until this catalog is closed
  public DigestLog digestLog() {
    return new SqliteDigestLog(file);
  }

  @Override
  public void backup(Path target) {
    Backup.of(file).to(target);
  }

  @Override
  public List<String> check() {
    return new Check(file, rows).problems();
  }

  @Override
  public void close() {
    file.close();
  }
}
