package symposium.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import symposium.core.error.HomeUnavailable;

/// One SQLite file in WAL mode: a single writing connection behind a lock, and a pool of reading
/// ones that never wait for it. Thread-safe.
///
/// `synchronous` is FULL: a commit is on the disk when it returns, so an acknowledged write
/// survives a killed process and a power cut.
final class SqliteFile implements AutoCloseable {

  /// What a writing transaction does with its connection.
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Makes a value of the current row of a result.
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final int BUSY_MILLIS = 10_000;
  private static final int WRITER_CACHE_KIB = 64 * 1024;

  /// 32 MiB: with the usual 4 MiB each batch of an import would be written twice at once.
  private static final int CHECKPOINT_PAGES = 8192;

  private static final int READER_CACHE_KIB = 4 * 1024;

  private final Path path;
  private final Failures failures;
  private final ReaderPool pool;
  private final Jdbi readers;
  private final Jdbi ownReaders;
  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock();
  private boolean closed;

  private SqliteFile(Path path, Connection writer) {
    this.path = path;
    this.failures = new Failures(path);
    this.writer = writer;
    this.pool = new ReaderPool(this::openReader);
    this.readers = Jdbi.create(pool);
    this.ownReaders = Jdbi.create(this::openReader);
  }

  /// Opens the file, makes it and its folder when missing, and brings its tables up to date.
  ///
  /// @throws HomeUnavailable when it cannot be used, saying why
  static SqliteFile open(Path file, Schema schema) {
    Path path = file.toAbsolutePath().normalize();
    var failures = new Failures(path);
    makeFolder(path);
    try {
      var database = new org.sqlite.SQLiteDataSource(writing());
      database.setUrl(url(path));
      schema.prepare(path, database);
      Connection writer = database.getConnection();
      try (Statement statement = writer.createStatement()) {
        statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      }
      return new SqliteFile(path, writer);
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  private static void makeFolder(Path path) {
    Path folder = path.getParent();
    if (folder == null || Files.isDirectory(path)) {
      throw new HomeUnavailable(
          "%s is a folder where a file is needed. Choose another home with --home."
              .formatted(path));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The folder %s cannot be made (%s). Choose another home with --home."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static SQLiteConfig common(int cacheKib) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-cacheKib);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = common(WRITER_CACHE_KIB);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config;
  }

  private static String url(Path path) {
    return "jdbc:sqlite:" + path;
  }

  private Connection openReader() throws SQLException {
    SQLiteConfig config = common(READER_CACHE_KIB);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    return config.createConnection(url(path));
  }

  Path path() {
    return path;
  }

  Failures failures() {
    return failures;
  }

  /// The writing connection, to prepare statements that live as long as the file is open.
  Connection writer() {
    return writer;
  }

  /// Reads on a connection of the pool; every statement sees one consistent state.
  <T> T read(Function<Handle, T> work) {
    return on(readers, work);
  }

  /// Reads on a connection of its own, for work so long that it should not take one of the pool.
  <T> T readLong(Function<Handle, T> work) {
    return on(ownReaders, work);
  }

  private <T> T on(Jdbi jdbi, Function<Handle, T> work) {
    try {
      return jdbi.<T, RuntimeException>withHandle(work::apply);
    } catch (JdbiException e) {
      throw failures.explain(e);
    }
  }

  /// Writes through Jdbi as one transaction, durable when this returns or without any effect.
  <T> T change(Function<Handle, T> work) {
    try {
      // The handle is not closed: it would close the writing connection.
      return write(connection -> work.apply(Jdbi.open(connection)));
    } catch (JdbiException e) {
      throw failures.explain(e);
    }
  }

  /// Runs work as one transaction, durable when this returns or without any effect.
  <T> T write(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write");
    }
    writing.lock();
    try {
      if (closed) {
        throw new IllegalStateException(path + " is closed");
      }
      return transact(work);
    } catch (SQLException e) {
      throw failures.explain(e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T transact(Work<T> work) throws SQLException {
    execute("BEGIN IMMEDIATE");
    try {
      T result = work.on(writer);
      execute("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable failure) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        pool.close();
        writer.close();
      }
    } catch (SQLException e) {
      throw failures.explain(e);
    } finally {
      writing.unlock();
    }
  }
}
