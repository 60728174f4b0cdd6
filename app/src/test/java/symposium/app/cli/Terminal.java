package symposium.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where tests type commands: a home, a working folder inside it, and a screen.
///
/// @param home the library's home
/// @param folder what relative paths start from
/// @param columns the screen's width
/// @param colour whether the screen shows colours
public record Terminal(Path home, Path folder, int columns, boolean colour) {

  /// What a command left behind.
  ///
  /// @param code its exit code
  /// @param out its standard output
  /// @param err its standard error
  public record Result(int code, String out, String err) {

    /// Its standard output.
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /// A terminal of 80 columns without colour.
  public static Terminal at(Path folder) {
    return new Terminal(folder.resolve("home"), folder, 80, false);
  }

  public Terminal colourful() {
    return new Terminal(home, folder, columns, true);
  }

  /// Types a command; `--home` is put behind its name.
  public Result type(String... words) {
    return typeWith("", words);
  }

  /// Types a command that reads standard input.
  public Result typeWith(String input, String... words) {
    var arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(1, List.of("--home", home.toString()));
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  /// Types a command that reads standard input from a stream.
  public Result typeWith(InputStream input, String... words) {
    var arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(1, List.of("--home", home.toString()));
    return run(input, arguments);
  }

  /// Types exactly this.
  public Result typeBare(String... words) {
    return run(InputStream.nullInputStream(), List.of(words));
  }

  private Result run(InputStream in, List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(in, utf8(out), utf8(err), folder, columns, colour, false, false);
    int code = new CommandLineRunner(console).run(arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream utf8(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
