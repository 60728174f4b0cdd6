package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaperAddressTest {

  private static final String PAPER = "/papers/arxiv:1706.03762";

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
  @CsvSource({
    ".bib, application/x-bibtex, @misc",
    ".ris, application/x-research-info-systems, TY  -",
    ".csl.json, application/vnd.citationstyles.csl+json, [",
    ".json, application/json, {",
    ".md, text/markdown, # Attention",
  })
  void endAndAcceptNameTheSameForm(String end, String type, String start) {
    HttpResponse<String> named = server.get(PAPER + end);
    HttpResponse<String> accepted = server.get(PAPER, "Accept", type);
    assertEquals(200, named.statusCode());
    assertTrue(named.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(named.body().startsWith(start), named.body());
    assertEquals(named.body(), accepted.body());
    assertEquals("Accept", accepted.headers().firstValue("Vary").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"'text/html,application/xml;q=0.9,*/*;q=0.8'", "'*/*'", "image/png"})
  void whoeverDoesNotMindGetsThePage(String accept) {
    HttpResponse<String> page = server.get(PAPER, "Accept", accept);
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/x-bibliography, APA",
    "?style=ieee, text/x-bibliography;style=ieee, IEEE",
    "?style=chicago, 'text/html;q=0.1, text/x-bibliography; style=\"chicago\"', Chicago",
  })
  void aReferenceComesInTheStyleThatIsNamed(String query, String accept, String start) {
    HttpResponse<String> named = server.get(PAPER + ".txt" + query);
    assertEquals(
        "text/plain; charset=utf-8", named.headers().firstValue("Content-Type").orElse(""));
    assertTrue(named.body().startsWith(start + ": Attention"), named.body());
    assertEquals(named.body(), server.get(PAPER, "Accept", accept).body());
    HttpResponse<String> api = server.get("/api/v1" + PAPER, "Accept", accept);
    assertEquals(named.body(), api.body());
  }

  @Test
  void anUnknownStyleIsNamedWithTheKnownOnes() {
    HttpResponse<String> refused = server.get(PAPER + ".txt?style=word");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("apa, ieee, chicago, mla, acm"), refused.body());
  }

  @Test
  void aPapersPageLeadsToItsReferences() {
    assertTrue(server.get(PAPER).body().contains(".txt?style=chicago"), server.get(PAPER).body());
  }

  @Test
  void markupInATitleIsText() {
    String text = server.get("/papers/local:attack.md").body();
    assertTrue(text.startsWith("# Paging &lt;script>alert(1)&lt;/script> &amp;"), text);
  }

  @Test
  void aPaperThatIsNotThereIsNotFoundInAnyForm() {
    assertEquals(404, server.get("/papers/arxiv:1111.11111.bib").statusCode());
    assertEquals(
        404, server.get("/papers/arxiv:1111.11111", "Accept", "text/markdown").statusCode());
  }

  @Test
  void aSelectionIsExportedInItsOrder() {
    String text =
        server
            .get("/export?id=arxiv:1810.04805&id=1706.03762&id=arxiv:1810.04805&format=bibtex")
            .body();
    assertTrue(text.indexOf("Pre-training") < text.indexOf("Attention"), text);
    assertEquals(2, text.split("@misc", -1).length - 1, text);
    assertEquals(404, server.get("/export?id=arxiv:1111.11111").statusCode());
    assertEquals(400, server.get("/export?id=nonsense%20here").statusCode());
  }
}
