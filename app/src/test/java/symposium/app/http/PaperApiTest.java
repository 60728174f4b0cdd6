package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaperApiTest {

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server = TestServer.start(home);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arxiv:1706.03762",
        "1706.03762",
        "arxiv%3A1706.03762",
        "1706.03762v5",
        "doi:10.5555/3295222",
        "doi%3A10.5555%2F3295222",
        "10.5555/3295222"
      })
  void everySpellingOfAnIdFindsThePaper(String id) {
    assertEquals("arxiv:1706.03762", server.json("/api/v1/papers/" + id).path("id").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arxiv:cs/0112017",
        "cs%2F0112017",
        "doi:10.1002/(sici)1097:3.0.co;2-e",
        "doi:10.1002%2F(SICI)1097:3.0.CO%3B2-E"
      })
  void idsMayHoldSlashesAndSemicolons(String id) {
    assertEquals("Jane Roe", server.json("/api/v1/papers/" + id).path("authors").get(0).asString());
  }

  @Test
  void aPaperHasAllItsFields() {
    var paper = server.json("/api/v1/papers/arxiv:1706.03762");

    assertEquals("2017-06-12", paper.path("published").asString());
    assertEquals("doi:10.5555/3295222", paper.path("aliases").get(0).asString());
    assertEquals("NeurIPS", paper.path("details").path("venue").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-bibtex                                     | application/x-bibtex; charset=utf-8                  | @misc
          application/x-research-info-systems                      | application/x-research-info-systems; charset=utf-8   | TY  -
          application/vnd.citationstyles.csl+json                  | application/vnd.citationstyles.csl+json              | [{
          application/x-ndjson                                     | application/x-ndjson; charset=utf-8                  | {"id"
          text/html, application/x-bibtex;q=0.5, */*;q=0.1         | application/x-bibtex; charset=utf-8                  | @misc
          application/json;q=0, application/*                      | application/x-ndjson; charset=utf-8                  | {"id"
          */*                                                      | application/json                                     | {"id"
          """)
  void theClientChoosesTheFormat(String accept, String type, String start) {
    var response = server.get("/api/v1/papers/arxiv:1706.03762", "Accept", accept);

    assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(response.body().startsWith(start), response.body());
    assertEquals("Accept", response.headers().firstValue("Vary").orElseThrow());
  }

  @Test
  void unofferedFormatsAreRefused() {
    var response = server.get("/api/v1/papers/arxiv:1706.03762", "Accept", "image/png");

    assertEquals(406, response.statusCode());
    assertTrue(response.body().contains("application/x-bibtex"), response.body());
  }

  @Test
  void anUnknownPaperIsNotFound() {
    var response = server.get("/api/v1/papers/arxiv:9999.99999");

    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("There is no paper arxiv:9999.99999 here."));
  }

  @Test
  void expertsTellWhatIsAbsentAndWhy() {
    var experts = server.json("/api/v1/experts").path("experts");

    assertEquals("the model is not installed", experts.get(1).path("lacks").asString());
    assertFalse(experts.get(1).path("present").asBoolean());
    assertEquals(.5, experts.get(2).path("space").path("coverage").asDouble());
  }

  @Test
  void statusKeepsTheHomeToItself() {
    var response = server.get("/api/v1/status");

    assertTrue(response.body().contains("\"papers\":50"), response.body());
    assertFalse(response.body().contains("/home/someone"), response.body());
  }
}
