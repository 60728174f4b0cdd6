package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarvestCommandTest {

  private static final String RECORDS =
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-11-23T06:00:00Z</responseDate><ListRecords>
      <record><header><identifier>oai:arXiv.org:1706.03762</identifier>
      <datestamp>2023-08-03</datestamp></header><metadata>
      <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>1706.03762</id><created>2017-06-12</created>
      <authors><author><keyname>Vaswani</keyname><forenames>Ashish</forenames></author></authors>
      <title>Attention Is All You Need</title><categories>cs.CL cs.LG</categories>
      </arXiv></metadata></record></ListRecords></OAI-PMH>
      """;

  private final Map<String, String> answers =
      new ConcurrentHashMap<>(
          Map.of(
              "/oai",
              RECORDS,
              "/rss/cs.CL",
              """
              <rss><channel><pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate>
              <item><guid>oai:arXiv.org:2611.00001v1</guid></item></channel></rss>
              """,
              "/hf",
              "[{\"paper\":{\"id\":\"1706.03762\",\"upvotes\":42}}]"));

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String answer = answers.get(exchange.getRequestURI().getPath());
          byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Terminal.Result harvest(String... words) {
    var all = new ArrayList<>(List.of("harvest"));
    all.addAll(Arrays.asList(words));
    all.addAll(2, List.of("--home", folder.resolve("home").toString()));
    return Terminal.at(folder).typeBare(all.toArray(String[]::new));
  }

  @Test
  void recordsAndTheAnnouncementComeInAndStatusTells() {
    Terminal.Result done =
        harvest(
            "arxiv",
            "--set",
            "cs:cs:CL",
            "--operator",
            "ada@example.org",
            "--endpoint",
            at("/oai"),
            "--feed-endpoint",
            at("/rss/"));

    assertEquals(
        List.of(
            "cs.CL: 1 announcements",
            "cs:cs:CL: 1 read = 1 imported + 0 updated + 0 unchanged + 0 skipped",
            "cs:cs:CL: 1 papers are new, 0 older ones changed"),
        done.lines(),
        done.err());
    assertEquals(0, done.code());
    Terminal terminal = Terminal.at(folder);
    assertTrue(terminal.type("search", "attention").out().contains("Attention Is All You Need"));
    String status = terminal.type("status").out();
    assertTrue(status.contains("oaipmh.arxiv.org, rss.arxiv.org, huggingface.co"), status);
    assertTrue(status.contains("arxiv cs:cs:CL"), status);
    Terminal.Result again =
        harvest("arxiv", "--set", "cs:cs:CL", "--no-feed", "--endpoint", at("/oai"));
    assertTrue(again.err().contains("harvested within the hour"), again.err());
  }

  @Test
  void idsThatWereImportedAreFilled() {
    Terminal.at(folder).typeWith("1706.03762\n", "import", "-");
    Terminal.Result done =
        harvest("arxiv", "--stubs", "--operator", "ada@example.org", "--endpoint", at("/oai"));

    assertEquals(
        List.of("ids: 1 read = 0 imported + 1 updated + 0 unchanged + 0 skipped"),
        done.lines(),
        done.err());
    assertTrue(
        Terminal.at(folder).type("show", "1706.03762").out().contains("Attention Is All You Need"));
  }

  @Test
  void votesAreRead() {
    Terminal.Result done =
        harvest("hf", "--date", "2024-01-02", "--operator", "a@b.org", "--endpoint", at("/hf"));

    assertEquals(List.of("2024-01-02: votes of 1 papers"), done.lines(), done.err());
  }

  @Test
  void nobodyHarvestsWithoutSayingWhoTheyAre() {
    Terminal.Result refused = harvest("hf", "--date", "2024-01-02", "--endpoint", at("/hf"));

    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--operator MAIL"), refused.err());
    assertEquals(2, harvest("hf", "--date", "2024-01-02", "--operator", "a@b.org\r\nX: y").code());
  }

  @Test
  void anAddressThatIsNotThereIsAnUpstreamFailure() {
    Terminal.Result failed =
        harvest(
            "arxiv", "--set", "cs", "--no-feed", "--operator", "a@b.org", "--endpoint", at("/x"));

    assertEquals(3, failed.code());
    assertTrue(failed.err().contains("answered 404"), failed.err());
  }

  @Test
  void daysAndSetsThatAreNoneAreRefused() {
    assertEquals(2, harvest("arxiv", "--set", "cs", "--from", "yesterday").code());
    assertEquals(2, harvest("arxiv", "--set", "CS").code());
    assertEquals(2, harvest("arxiv").code());
    assertEquals(2, harvest("hf", "--date", "2026-13-01").code());
  }
}
