package symposium.app.wire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import symposium.core.error.HomeUnavailable;

/// Ownership of a home by this process, ended by [#close()] or by the process's death. Thread-safe.
public final class HomeLock implements AutoCloseable {

  /// Lock files this process holds. An operating system's file lock belongs to the whole process,
  /// and closing any channel on the file gives it up; so whether the home is in use here has to be
  /// known before its lock file is touched, by all libraries of the process together.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes ownership if nobody has it.
  ///
  /// @param home a prepared home
  /// @return the lock, or empty when another process or another library of this one owns the home
  /// @throws HomeUnavailable when the lock file cannot be used
  public static Optional<HomeLock> tryAcquire(Home home) {
    try {
      Path file = home.path().toRealPath().resolve(home.lock().getFileName());
      if (!HELD.add(file)) {
        return Optional.empty();
      }
      Optional<HomeLock> lock = Optional.empty();
      try {
        lock = lock(file);
      } finally {
        if (lock.isEmpty()) {
          HELD.remove(file);
        }
      }
      return lock;
    } catch (IOException e) {
      throw new HomeUnavailable(
          "The home %s cannot be locked (%s); choose another with --home."
              .formatted(home.path(), e.getMessage()),
          e);
    }
  }

  private static Optional<HomeLock> lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
      return locked ? Optional.of(new HomeLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /// Gives the home up. Closing again does nothing.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new HomeUnavailable("The home's lock cannot be released: " + e.getMessage(), e);
    } finally {
      HELD.remove(file);
    }
  }
}
