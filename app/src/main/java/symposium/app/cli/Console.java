package symposium.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import symposium.app.owner.Call;

/// Where a command reads and writes: this process's own streams, or those of a process that
/// forwarded it. Confined to one thread.
///
/// @param in standard input
/// @param out results
/// @param err progress and messages
/// @param folder what relative paths start from
/// @param columns the terminal's width, characters
/// @param colour whether results may be coloured
/// @param terminal whether `err` is a terminal, so that progress may be redrawn
/// @param forwarded whether the streams lead to another process
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    int columns,
    boolean colour,
    boolean terminal,
    boolean forwarded) {

  private static final int DEFAULT_COLUMNS = 80;

  /// This process's own streams. Whether they are terminals is what the launcher found out.
  static Console system() {
    boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Console(
        System.in,
        utf8(System.out),
        utf8(System.err),
        Path.of("").toAbsolutePath(),
        widthOfTerminal(),
        Boolean.getBoolean("symposium.terminal.out") && !plain,
        Boolean.getBoolean("symposium.terminal.err"),
        false);
  }

  static Console forwarded(Call call, InputStream in, OutputStream out, OutputStream err) {
    return new Console(
        in,
        utf8(out),
        utf8(err),
        call.folder(),
        call.columns(),
        call.colour(),
        call.terminal(),
        true);
  }

  /// The same with another standard input.
  Console reading(InputStream other) {
    return new Console(other, out, err, folder, columns, colour, terminal, forwarded);
  }

  Call call(java.util.List<String> arguments) {
    return new Call(arguments, folder, columns, colour, terminal);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static int widthOfTerminal() {
    try {
      String columns = System.getenv("COLUMNS");
      return columns == null ? DEFAULT_COLUMNS : Math.clamp(Integer.parseInt(columns), 40, 400);
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }

  Path resolve(Path path) {
    return folder.resolve(path).normalize();
  }

  /// Whether the process that forwarded the command has gone, so that long work should stop. Known
  /// once something was printed in vain.
  boolean abandoned() {
    return forwarded && (out.checkError() || err.checkError());
  }
}
