package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class HelpTest {

  @TempDir Path folder;

  private Terminal.Result type(String... words) {
    return Terminal.at(folder).typeBare(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import  | FILE --format --strict
          search  | WORD --limit --offset --format --sort --explain --experts --router --weights --from --to --cat --source --query-id
          similar | ID --not --limit --offset --format --sort --explain --experts --router --weights
          daily   | PERIOD --as-of --by --limit --offset --format
          feed    | --as-of --days --follow --seen --limit --format
          trending | --window --popularity --as-of --limit --format
          show    | ID --format
          export  | --format --output
          remove  | ID
          index   | --rebuild --encode
          status  | --home
          doctor  | --home
          backup  | FILE
          serve   | --port --bind --base-url --allow-host
          demo    | FILE --port
          """)
  void everyCommandExplainsItsOptions(String command, String named) {
    var help = type(command, "--help");
    assertEquals(0, help.code(), help.err());
    assertAll(
        Arrays.stream((named + " --home --help").split(" "))
            .map(name -> () -> assertTrue(help.out().contains(name), name + " in " + help.out())));
    assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
  }

  @Test
  void everyOptionHasADescription() {
    var root = new CommandLine(new RootCommand());
    assertAll(
        root.getSubcommands().values().stream()
            .flatMap(
                command ->
                    Stream.concat(Stream.of(command), command.getSubcommands().values().stream()))
            .flatMap(command -> command.getCommandSpec().args().stream())
            .map(
                argument ->
                    () ->
                        assertTrue(
                            argument.description().length > 0,
                            argument + " of " + argument.command().name())));
  }

  @Test
  void helpListsEveryCommandButHiddenOnes() {
    var help = type("--help");
    assertEquals(0, help.code());
    new CommandLine(new RootCommand())
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertEquals(
                    !command.getCommandSpec().usageMessage().hidden(),
                    help.lines().stream().anyMatch(line -> line.startsWith("  " + name)),
                    name));
  }

  @Test
  void noCommandShowsHelpOnStandardError() {
    var refused = type();
    assertEquals(2, refused.code());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("Usage: symposium"), refused.err());
  }

  @Test
  void aMistypedCommandGetsASuggestion() {
    var refused = type("serch", "attention");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("serch"), refused.err());
    assertTrue(refused.err().contains("search"), refused.err());
  }

  @Test
  void missingWordsAreNamed() {
    var refused = type("search");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("WORD"), refused.err());
    assertTrue(refused.err().contains("See 'symposium search --help'."), refused.err());
  }

  @Test
  void theVersionIsOneLine() {
    var version = type("--version");
    assertEquals(0, version.code());
    assertTrue(version.out().startsWith("symposium "), version.out());
    assertEquals(1, version.lines().size());
  }
}
