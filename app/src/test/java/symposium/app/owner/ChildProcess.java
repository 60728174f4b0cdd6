package symposium.app.owner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A Symposium command in a process of its own, killed when closed.
public final class ChildProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 240;

  private final Process process;
  private final Path errors;

  private ChildProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /// Starts a command on a home.
  ///
  /// @param home its home
  /// @param words what is typed
  /// @return the running process
  public static ChildProcess start(Path home, String... words) throws IOException {
    return startOn(System.getProperty("java.class.path"), home, words);
  }

  /// Starts a command with other jars.
  ///
  /// @param classPath its class path
  /// @param home its home
  /// @param words what is typed
  /// @return the running process
  public static ChildProcess startOn(String classPath, Path home, String... words)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "--enable-native-access=ALL-UNNAMED",
                "symposium.app.cli.Main"));
    command.addAll(Arrays.asList(words));
    command.addAll(List.of("--home", home.toString()));
    Path errors = Files.createTempFile(home.getParent(), "stderr", ".txt");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("CLASSPATH", classPath);
    return new ChildProcess(builder.start(), errors);
  }

  /// Starts a command and comes back once it offers its home to others.
  ///
  /// @param home a home nobody uses
  /// @param words what is typed
  /// @return the running process
  public static ChildProcess startOwner(Path home, String... words)
      throws IOException, InterruptedException {
    Files.createDirectories(home);
    Files.deleteIfExists(home.resolve("owner.txt"));
    try (var watch = home.getFileSystem().newWatchService()) {
      home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      var child = start(home, words);
      while (!child.ownsHome(home) && child.process.isAlive()) {
        var key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (key == null) {
          child.close();
          throw new IOException("the process never offered its home");
        }
        key.pollEvents();
        key.reset();
      }
      return child;
    }
  }

  private boolean ownsHome(Path home) {
    return OwnerClient.owner(home.resolve("owner.txt")).equals(Optional.of(process.pid()));
  }

  /// What the process reads as standard input.
  ///
  /// @return an unbuffered stream
  public OutputStream input() {
    return process.getOutputStream();
  }

  /// What the process prints.
  ///
  /// @return its standard output
  public BufferedReader output() {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  /// What the process has written to its standard error.
  ///
  /// @return the text so far
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  /// Waits for the end.
  ///
  /// @return the exit code
  public int await() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("the process does not end");
    }
    return process.exitValue();
  }

  /// Waits for the end, but not for long.
  ///
  /// @param millis how long at most
  /// @return whether it ended
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /// Kills the process as `kill -9` does, and waits until it is gone.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Whether it runs.
  ///
  /// @return true while it does
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
