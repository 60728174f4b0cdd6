package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home that names a language model, and one that does not; the model is a server on this
/// machine.
final class LanguageModelTest {

  private static final String GUESS =
      "{\"choices\":[{\"message\":{\"content\":\"saturation and document length\"}}]}";

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Terminal terminal;

  LanguageModelTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    terminal = Terminal.at(Path.of(""));
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = GUESS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    terminal = Papers.imported(folder);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Path name(String... lines) {
    String url = "url = http://127.0.0.1:%d/v1\n".formatted(server.getAddress().getPort());
    return Papers.write(
        terminal.home().resolve("language-model.properties"),
        url + "model = toy\n" + String.join("\n", lines));
  }

  @Test
  void whereNoneIsNamedTheExpertIsAbsentAndNothingElseChanges() {
    assertTrue(
        terminal
            .type("status")
            .out()
            .contains(
                "expansion      absent: no language model is named in language-model.properties"));
    assertEquals(0, terminal.type("doctor").code());
    String alone = terminal.type("search", "--weights", "bm25=1", "attention").out();
    var found = terminal.type("search", "--weights", "bm25=1,expansion=1", "attention");
    assertEquals(alone, found.out());
    assertTrue(found.err().startsWith("The expansion expert gave no answer"), found.err());
    var everybody = terminal.type("search", "--router", "uniform", "attention");
    assertFalse((everybody.out() + everybody.err()).contains("expansion"), everybody.err());
  }

  @Test
  void whatTheModelGuessesIsFound() {
    name();
    var found = terminal.type("search", "--weights", "expansion=1", "--format", "trec", "gates");
    assertTrue(found.out().contains("local:okapi"), found.out() + found.err());
    assertEquals(1, asked.size());
  }

  @Test
  void onlyWhoAsksForTheExpertAsksTheModel() {
    name();
    assertEquals(0, terminal.type("search", "attention").code());
    assertEquals(0, terminal.type("search", "--router", "fixed", "attention").code());
    assertEquals(List.of(), asked);
  }

  @Test
  void meaningsAreResembledInModeHyde() {
    name("mode = hyde");
    terminal.type("index", "--encode");
    var found =
        terminal.type("search", "--weights", "expansion=1", "--format", "trec", "term weights");
    assertTrue(found.out().startsWith("1 Q0 local:okapi"), found.out() + found.err());
  }

  @Test
  void theModelIsShownTitlesInModeFeedback() {
    name("mode = feedback");
    terminal.type("search", "--weights", "expansion=1", "attention");
    assertTrue(asked.getFirst().contains("Attention Is All You Need"), asked.getFirst());
  }

  @Test
  void statusNamesTheHost() {
    name();
    int port = server.getAddress().getPort();
    assertTrue(terminal.type("status").out().contains(", 127.0.0.1:" + port + "\n"));
  }

  @Test
  void settingsThatCannotBeUsedAreNamedWithoutTheKey() {
    name("key = sk-secret", "mode = guess");
    String why = "language-model.properties cannot be used: mode is query2doc, hyde or feedback";
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code());
    var examined = terminal.type("doctor");
    assertEquals(3, examined.code());
    assertTrue(examined.out().contains(why), examined.out());
    assertFalse((found.out() + found.err() + examined.out()).contains("sk-secret"));
  }

  @Test
  void aKeyThatOthersMayReadIsPointedOut() throws IOException {
    Path file = name("key = sk-secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    var examined = terminal.type("doctor");
    assertTrue(examined.out().contains("chmod 600"), examined.out());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(0, terminal.type("doctor").code());
  }
}
