package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteTest {

  private static final Pattern INLINE =
      Pattern.compile("<script>|<style|\\sstyle=|\\son[a-z]+=", Pattern.CASE_INSENSITIVE);

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server = TestServer.start(home);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=attention",
        "/search?q=paging&from=2000&to=2010&cat=cs.IR&source=tests&sort=date",
        "/search?like=local:p001&not=local:p002",
        "/papers/arxiv:1706.03762",
        "/papers/arxiv%3Acs%2F0112017",
        "/papers/arxiv:cs/0112017",
        "/mixture",
        "/mixture?q=attention",
        "/mixture?q=paging&router=uniform&cat=cs.IR",
        "/mixture?q=paging&w-bm25=0.3&w-words=0.7",
        "/status",
        "/help",
        "/docs"
      })
  void everyPageIsAWholeDocumentWithoutInlineCode(String target) {
    var response = server.get(target);

    assertEquals(200, response.statusCode());
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    assertTrue(response.body().contains("</html>"), response.body());
    assertFalse(INLINE.matcher(response.body()).find(), response.body());
  }

  @Test
  void whatPapersSayIsEscaped() {
    for (String target : new String[] {"/search?q=paging", "/papers/local:attack"}) {
      String page = server.get(target).body();
      assertFalse(page.contains("<script>alert"), target);
      assertTrue(page.contains("&lt;script&gt;"), target);
    }
  }

  @Test
  void whatReadersTypeIsEscaped() {
    String page = server.get("/search?q=%22%3E%3Cimg+src%3Dx%20onerror%3Dalert(1)%3E").body();

    assertFalse(page.contains("<img src=x"), page);
  }

  @Test
  void thePagesScriptGetsThePartThatChanges() {
    var part = server.get("/search?q=paging", "HX-Request", "true");

    assertFalse(part.body().contains("</html>"), part.body());
    assertTrue(part.body().contains("Paging through long lists"), part.body());
    assertTrue(header(part, "Vary").contains("HX-Request"));
  }

  @Test
  void aRestoredPageIsWholeAgain() {
    var page =
        server.get("/search?q=paging", "HX-Request", "true", "HX-History-Restore-Request", "true");

    assertTrue(page.body().contains("</html>"));
  }

  @Test
  void pagesLeadToTheNextAndBack() {
    String first = server.get("/search?q=paging").body();
    var cursor = Pattern.compile("cursor=([A-Za-z0-9_-]{18})").matcher(first);
    assertTrue(cursor.find(), first);
    String second = server.get("/search?q=paging&cursor=" + cursor.group(1)).body();

    assertFalse(second.isEmpty());
    assertTrue(second.contains("/search?q=paging\"") || second.contains("cursor="), second);
  }

  @ParameterizedTest
  @CsvSource({
    "/papers/arxiv:9999.99999, 404",
    "/papers/nonsense, 400",
    "/papers/local:home, 503",
    "/papers/local:bug, 500",
    "/search?q=x&from=someday, 400",
    "/search?q=x&cursor=AAAA, 400",
    "/search?q=x&experts=nobody, 400",
    "/mixture?q=x&router=nobody, 400",
    "/mixture?q=x&w-nobody=1, 400",
    "/mixture?q=x&w-bm25=much, 400",
    "/mixture?q=x&w-bm25=-1, 400",
    "/mixture?q=x&w-bm25=NaN, 400",
    "/mixture?q=x&w-bm25=1e9, 400",
    "/mixture?q=x&w-bm25=1&w-bm25=2, 400",
    "/mixture?q=x&w-bm25=0&w-words=0, 400",
    "/mixture?q=x&weights=bm25, 400",
    "/export?q=x&format=doc, 400",
    "/papers/%C3%28, 400",
    "/assets/nothing.css, 404"
  })
  void problemsAreToldOnPages(String target, int status) {
    var response = server.get(target);

    assertEquals(status, response.statusCode());
    assertEquals("no-store", header(response, "Cache-Control"));
    if (!target.contains("%C3")) {
      assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
      assertTrue(response.body().contains("</html>"), response.body());
    }
    assertFalse(response.body().contains("secret"), response.body());
  }

  @Test
  void browsersGetAPageForAnUnknownAddress() {
    var response = server.get("/nothing", "Accept", "text/html,*/*;q=0.8");

    assertEquals(404, response.statusCode());
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
  }

  @Test
  void foreignParametersAreIgnoredOnPages() {
    assertEquals(200, server.get("/search?q=paging&utm_source=mail").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "bibtex, bib, application/x-bibtex; charset=utf-8",
    "ris, ris, application/x-research-info-systems; charset=utf-8",
    "csl, json, application/vnd.citationstyles.csl+json",
    "jsonl, jsonl, application/x-ndjson; charset=utf-8",
    "apa, txt, text/x-bibliography; charset=utf-8"
  })
  void papersAreExportedAsFiles(String format, String extension, String type) {
    var one = server.get("/papers/arxiv:cs%2F0112017/export?format=" + format);
    var many = server.get("/export?q=paging&format=" + format);

    assertEquals(type, header(one, "Content-Type"));
    assertEquals(
        "attachment; filename=\"arxiv-cs-0112017." + extension + "\"",
        header(one, "Content-Disposition"));
    assertEquals(
        "attachment; filename=\"symposium." + extension + "\"",
        header(many, "Content-Disposition"));
    assertTrue(one.body().contains("An Old Paper"), one.body());
  }

  @Test
  void anExportHoldsEveryPaperOfTheSearch() {
    assertEquals(46, server.get("/export?q=paging&format=jsonl").body().lines().count());
  }

  @Test
  void assetsMayBeKeptForGood() {
    var link = Pattern.compile("\"(/assets/[^\"]+\\.css)\"").matcher(server.get("/").body());
    assertTrue(link.find());
    var asset = server.get(link.group(1));

    assertEquals(200, asset.statusCode());
    assertTrue(header(asset, "Content-Type").startsWith("text/css"));
    assertTrue(header(asset, "Cache-Control").contains("immutable"));
    assertEquals(
        304, server.get(link.group(1), "If-None-Match", header(asset, "ETag")).statusCode());
  }

  @Test
  void browsersLearnTheSearchBox() {
    var response = server.get("/opensearch.xml");

    assertTrue(
        header(response, "Content-Type").startsWith("application/opensearchdescription+xml"));
    assertTrue(response.body().contains("http://127.0.0.1:" + server.port() + "/search"));
  }

  @Test
  void aQueryTooLongToCompareIsRefusedClearly() {
    for (int length : new int[] {8_001, 10_000, 10_001}) {
      var response = server.get("/mixture?q=" + "a".repeat(length));

      assertEquals(400, response.statusCode());
      assertTrue(response.body().contains("Parameter 'q'"), response.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "w-bm25=much     | Parameter 'w-bm25' cannot be used: a weight must be a number",
        "w-bm25=-1       | Parameter 'w-bm25' cannot be used: a weight must be in [0, 1000]",
        "w-nobody=1      | There is no expert 'nobody'; choose from bm25, dense, words.",
        "w-bm25=0        | give at least one expert some"
      })
  void unusableWeightsAreNamed(String query, String says) {
    String page = server.get("/mixture?q=paging&" + query).body();

    assertTrue(page.contains(says), page);
  }

  @Test
  void theMixturePageShowsEachPresentExpertsList() {
    String page = server.get("/mixture?q=paging").body();

    assertTrue(page.contains("id=\"list-bm25\"") && page.contains("id=\"list-words\""), page);
    assertFalse(page.contains("id=\"list-dense\""), page);
    assertTrue(page.contains("absent: the model is not installed"), page);
    assertTrue(page.contains("the same weights whatever the query"), page);
  }

  @Test
  void movedWeightsGoAlongToTheSearchPage() {
    String page = server.get("/mixture?q=paging&router=uniform&w-bm25=0.30&w-words=0").body();

    assertTrue(page.contains("href=\"/search?q=paging&amp;weights=bm25%3D0.3\""), page);
    assertTrue(page.contains("by your weights"), page);
    String search = server.get("/search?q=paging&weights=bm25%3D0.3").body();
    assertTrue(search.contains("by your weights"), search);
  }

  @Test
  void movingAWeightChangesThePartThatShowsTheLists() {
    var part = server.get("/mixture?q=paging&w-bm25=1", "HX-Request", "true");

    assertFalse(part.body().contains("</html>"), part.body());
    assertTrue(part.body().contains("id=\"list-words\""), part.body());
    assertTrue(header(part, "Vary").contains("HX-Request"));
  }

  @Test
  void theGateStandsAboveTheResultsAndLeadsToTheMixture() {
    String page = server.get("/search?q=paging&from=2000").body();

    assertTrue(page.indexOf("class=\"gate\"") < page.indexOf("class=\"hits\""), page);
    assertTrue(page.contains("href=\"/mixture?q=paging&amp;from=2000\""), page);
  }

  @Test
  void aLongListOfWeightsIsNoBurden() {
    String many = "&w-bm25=1".repeat(300);

    assertEquals(400, server.get("/mixture?q=paging" + many).statusCode());
  }
}
