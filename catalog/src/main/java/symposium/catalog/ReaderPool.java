package symposium.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/// A few reading connections, made when first needed and used again, the last used first; who finds
/// all of them taken waits. Thread-safe.
final class ReaderPool implements ConnectionFactory {

  private static final int SIZE = 8;

  private final ConnectionFactory source;
  private final Semaphore permits = new Semaphore(SIZE, true);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReaderPool(ConnectionFactory source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    permits.acquireUninterruptibly();
    boolean taken = false;
    try {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      @Nullable Connection used = idle.pollFirst();
      Connection connection = used != null ? used : source.openConnection();
      taken = true;
      return connection;
    } finally {
      if (!taken) {
        permits.release();
      }
    }
  }

  @Override
  public void closeConnection(Connection connection) {
    idle.addFirst(connection);
    permits.release();
  }

  /// Waits for the readers to finish, then closes their connections.
  void close() throws SQLException {
    closed = true;
    permits.acquireUninterruptibly(SIZE);
    try {
      for (Connection connection : idle) {
        connection.close();
      }
      idle.clear();
    } finally {
      permits.release(SIZE);
    }
  }
}
