package symposium.app.wire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import symposium.core.error.HomeUnavailable;

/// Ownership of a home by this process, ended by [#close()] or by the process's death. Thread-safe.
public final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes ownership if nobody has it.
  ///
  /// @param home a prepared home
  /// @return the lock, or empty when another process or another library of this one owns the home
  /// @throws HomeUnavailable when the lock file cannot be used
  public static Optional<HomeLock> tryAcquire(Home home) {
    try {
      var channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new HomeLock(channel));
        }
      } catch (OverlappingFileLockException e) {
        // This process owns it already, through another library.
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The home %s cannot be locked (%s); choose another with --home."
              .formatted(home.path(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new HomeUnavailable("The home's lock cannot be released: " + e.getMessage(), e);
    }
  }
}
