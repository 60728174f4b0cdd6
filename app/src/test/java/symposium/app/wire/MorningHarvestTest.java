package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.catalog.SqliteCatalog;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;
import symposium.core.reader.Submission;
import symposium.sources.harvest.HarvestTime;

/// Mornings with a server of this machine in arXiv's place, and a clock that is the test's own.
final class MorningHarvestTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T06:00:00Z");
  private static final PaperId ATTENTION = PaperId.of("arxiv:1706.03762");

  private static final String RECORDS =
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-11-24T06:00:00Z</responseDate><ListRecords>
      <record><header><identifier>oai:arXiv.org:1706.03762</identifier>
      <datestamp>2023-08-03</datestamp></header><metadata>
      <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>1706.03762</id><created>2017-06-12</created>
      <authors><author><keyname>Vaswani</keyname><forenames>Ashish</forenames></author></authors>
      <title>Attention Is All You Need</title><categories>cs.CL cs.LG</categories>
      </arXiv></metadata></record></ListRecords></OAI-PMH>
      """;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @TempDir Path folder;
  private HttpServer server;
  private SqliteCatalog catalog;
  private Instant now = TUESDAY;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          String answer = answers.get(path);
          byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    answers.put("/oai", RECORDS);
    announce("Tue, 24 Nov 2026 00:00:00 -0500");
    catalog = SqliteCatalog.open(folder.resolve("catalog.db"));
  }

  @AfterEach
  void stop() {
    catalog.close();
    server.stop(0);
  }

  private void announce(String day) {
    answers.put(
        "/rss/cs.CL",
        """
        <rss><channel><pubDate>%s</pubDate>
        <item><guid>oai:arXiv.org:2611.00001v1</guid></item></channel></rss>
        """
            .formatted(day));
  }

  private void configure(String more) throws IOException {
    String at = "http://127.0.0.1:" + server.getAddress().getPort();
    Files.writeString(
        folder.resolve("harvest.properties"),
        "operator = ada@example.org\nsets = cs:cs:CL\nrecords-endpoint = %s/oai\nfeeds-endpoint = %s/rss/\n%s"
            .formatted(at, at, more));
  }

  private Harvesting harvesting() {
    return new Harvesting(
        catalog,
        () -> {},
        new HarvestTime() {
          @Override
          public Instant now() {
            return now;
          }

          @Override
          public void sleep(Duration duration) {
            now = now.plus(duration);
          }

          @Override
          public double chance() {
            return 0;
          }
        });
  }

  private MorningHarvest morning() {
    return MorningHarvest.open(new Home(folder), harvesting(), catalog, () -> now);
  }

  @Test
  void nothingIsFetchedUnlessTheOperatorAskedForIt() {
    morning().round();
    assertEquals(List.of(), asked);
    assertEquals(Optional.empty(), morning().waitsFor());
    assertEquals(List.of(), morning().outlook());
  }

  @Test
  void theAnnouncementComesThenTheRecordsOnceADay() throws IOException {
    configure("");
    MorningHarvest morning = morning();
    assertTrue(morning.waitsFor().orElse("").contains("announcement of Tue 24 Nov 2026"));
    morning.round();
    assertEquals(List.of("/rss/cs.CL", "/oai"), asked);
    assertTrue(catalog.find(ATTENTION).isPresent());
    assertEquals(Optional.empty(), morning.waitsFor());
    assertEquals(List.of("cs:cs:CL is harvested next at 2026-11-25T05:30:00Z."), morning.outlook());

    now = TUESDAY.plus(Duration.ofHours(20));
    morning().round();
    assertEquals(2, asked.size(), "a restart asks for nothing again");
    now = TUESDAY.plus(Duration.ofDays(1));
    morning().round();
    assertTrue(asked.size() > 2);
  }

  @Test
  void aLateAnnouncementIsLookedForHourlyAndWaitedFor() throws IOException {
    configure("");
    announce("Mon, 23 Nov 2026 00:00:00 -0500");
    MorningHarvest morning = morning();
    morning.round();
    assertEquals(
        Optional.of(
            "arXiv’s announcement of Tue 24 Nov 2026 has not come; it is looked for again at 07:00 UTC."),
        morning.waitsFor());
    now = TUESDAY.plus(Duration.ofMinutes(30));
    int before = asked.size();
    morning.round();
    assertEquals(before, asked.size());
    announce("Tue, 24 Nov 2026 00:00:00 -0500");
    now = TUESDAY.plus(Duration.ofMinutes(70));
    morning.round();
    assertEquals(Optional.empty(), morning.waitsFor());
  }

  @Test
  void whatFailsIsToldTriedAgainAndWaitedFor() throws IOException {
    configure("");
    answers.remove("/oai");
    MorningHarvest morning = morning();
    morning.round();
    String said = String.valueOf(harvesting().last().get("arxiv cs:cs:CL"));
    assertTrue(said.contains("failed: arXiv answered 404"), said);
    assertTrue(morning.waitsFor().orElse("").contains("records of cs:cs:CL have not come"));
    answers.put("/oai", RECORDS);
    now = now.plus(Duration.ofMinutes(61));
    morning.round();
    assertEquals(Optional.empty(), morning.waitsFor());
    assertTrue(catalog.find(ATTENTION).isPresent());
  }

  @Test
  void aPaperThatAReaderSubmittedIsFetched() throws IOException {
    configure("");
    answers.put("/oai", RECORDS.replace("1706.03762", "1706.00001"));
    MorningHarvest morning = morning();
    morning.round();
    assertTrue(catalog.find(ATTENTION).isEmpty());
    catalog.recommendations().submit(new Submission(ReaderId.OWNER, ATTENTION, now));
    answers.put("/oai", RECORDS);
    now = now.plusSeconds(60);
    morning.round();
    assertTrue(catalog.find(ATTENTION).isPresent());
    int before = asked.size();
    now = now.plusSeconds(60);
    morning.round();
    assertEquals(before, asked.size());
  }

  @Test
  void aClockThatWasFastDoesNotStopTheNextHarvest() throws IOException {
    configure("");
    now = TUESDAY.plus(Duration.ofDays(400));
    morning().round();
    int before = asked.size();
    now = TUESDAY;
    morning().round();
    assertTrue(asked.size() > before);
  }

  @Test
  void aFileThatCannotBeUsedIsToldOf() throws IOException {
    configure("whenever = yes\n");
    assertTrue(
        morning().outlook().getFirst().contains("no setting 'whenever'"),
        morning().outlook().toString());
    Files.writeString(folder.resolve("harvest.properties"), "sets = cs\n");
    assertTrue(morning().outlook().getFirst().contains("'operator'"));
    Files.writeString(folder.resolve("harvest.properties"), "operator = a@b.org\n");
    assertTrue(morning().outlook().getFirst().contains("'sets'"));
  }
}
