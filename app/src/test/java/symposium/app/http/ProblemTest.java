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
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProblemTest {

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
  @CsvSource(
      textBlock =
          """
          invalid, 400, No good.
          gone,    404, It is gone.
          busy,    429, Too many.
          home,    503, The home is locked.
          index,   503, Rebuild the index.
          model,   503, No model.
          corrupt, 500, Restore a backup.
          """)
  void everyFailureHasItsStatus(String id, int status, String detail) {
    var response = server.get("/api/v1/papers/local:" + id);
    var problem = JsonMapper.shared().readTree(response.body());

    assertEquals(status, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(status, problem.path("status").asInt());
    assertEquals(detail, problem.path("detail").asString());
    assertEquals("/api/v1/papers/local:" + id, problem.path("instance").asString());
    assertEquals(
        status == 429,
        response.headers().firstValue("Retry-After").filter("1"::equals).isPresent());
  }

  @Test
  void mistakesOfOursTellNothingFromInside() {
    var response = server.get("/api/v1/papers/local:bug");

    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret"), response.body());
    assertFalse(response.body().contains("Exception"), response.body());
    assertFalse(response.body().contains("/home/"), response.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          limit=-1                          | 'limit' cannot be used: it must be a whole number in [1, 100], got '-1'
          limit=0                           | 'limit'
          limit=101                         | 'limit'
          limit=ten                         | 'limit'
          limit=99999999999999999999        | 'limit'
          limit=1&limit=2                   | 'limit' may be given once only
          sort=random                       | 'sort' cannot be used: it must be relevance or date
          from=yesterday                    | 'from' cannot be used: a date is YYYY
          to=2020-13                        | 'to'
          explain=yes                       | 'explain' must be true or false
          weights=bm25                      | 'weights'
          weights=bm25%3DNaN                | 'weights'
          weights=bm25%3D-1                 | 'weights'
          weights=bm25%3D0                  | 'weights'
          weights=bm25%3D1e999              | 'weights'
          experts=nobody                    | There is no expert 'nobody'; choose from bm25, dense, words.
          router=nobody                     | There is no router 'nobody'; choose from fixed, uniform.
          like=nonsense                     | 'like' cannot be used: a paper id looks like
          not=nonsense                      | 'not'
          cursor=AAAA                       | 'cursor' cannot be used: it is not a next_cursor
          cursor=AAAAAAAAAAAAAAAAAA         | 'cursor'
          cursor=%21%21%21%21%21%21%21%21%21%21%21%21%21%21%21%21%21%21 | 'cursor'
          page=2                            | There is no parameter 'page'; known are 'q', 'limit'
          %00=1                             | There is no parameter
          a%C3%28=1                         | name of a parameter is malformed
          from=%C3%28                       | 'from' is malformed: it is not valid UTF-8
          """)
  void unusableParametersAreNamed(String query, String says) {
    var response = server.get("/api/v1/search?q=paging&" + query);

    assertEquals(400, response.statusCode(), response.body());
    String detail = JsonMapper.shared().readTree(response.body()).path("detail").asString();
    assertTrue(detail.contains(says), detail);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    String cursor = server.json("/api/v1/search?q=paging&limit=3").path("next_cursor").asString();
    var response = server.get("/api/v1/search?q=lists&limit=3&cursor=" + cursor);

    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("another query"), response.body());
  }

  @Test
  void aHugeCursorIsRefused() {
    var response = server.get("/api/v1/search?q=paging&cursor=" + "A".repeat(9_000));

    assertEquals(400, response.statusCode());
    assertTrue(response.body().length() < 500, response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=a%00b", "q=%1B%5B31m", "q=x%7F"})
  void controlCharactersAreRefused(String query) {
    var response = server.get("/api/v1/search?" + query);

    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("'q' contains control characters"), response.body());
  }

  @Test
  void lineBreaksOfPastedTextAreFine() {
    assertEquals(200, server.get("/api/v1/search?q=paging%0D%0Athrough%09lists").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=the+of+and", "q=a%22b", "q=-x", "q=ti:%22paging", "q=C%2B%2B"})
  void oddQueriesAreAnswered(String query) {
    assertEquals(200, server.get("/api/v1/search?" + query).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q=", "q=%22", "q=-", "q=%F0%9F%92%A1", "q=%2B%2B"})
  void queriesWithoutAnyWordSayThatTheyAreEmpty(String query) {
    var response = server.get("/api/v1/search?" + query);

    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("query is empty"), response.body());
  }

  @Test
  void aQueryOfTenThousandTermsIsTooLong() {
    var response = server.get("/api/v1/search?q=" + "routing+".repeat(10_000));

    assertEquals(414, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
  }

  @Test
  void aQueryOfThousandsOfLettersNamesItsLimit() {
    var response = server.get("/api/v1/search?q=" + "ab+".repeat(3_000));

    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("8,000 characters"), response.body());
  }

  @Test
  void anUnknownAddressIsNotFound() {
    assertEquals(404, server.get("/api/v1/nothing").statusCode());
    assertEquals(404, server.get("/api/v2/search?q=x").statusCode());
    assertEquals(404, server.get("/../../etc/passwd").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void otherMethodsAreRefused(String method) {
    var response = server.send(method, "/api/v1/search?q=paging");

    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void readinessFollowsTheLibrary() {
    server.ready.set(false);
    try {
      assertEquals(503, server.get("/readyz").statusCode());
      assertEquals(200, server.get("/healthz").statusCode());
    } finally {
      server.ready.set(true);
    }
    assertEquals(200, server.get("/readyz").statusCode());
  }

  @Test
  void metricsCountSearchesByHopAndExpert() {
    server.get("/api/v1/search?q=paging");
    String metrics = server.get("/metrics").body();

    assertTrue(metrics.contains("symposium_search_seconds_bucket{hop=\"total\",le=\"+Inf\"}"));
    assertTrue(metrics.contains("symposium_expert_seconds_count{expert=\"bm25\"}"));
    assertTrue(
        metrics.contains("symposium_expert_outcomes_total{expert=\"dense\",outcome=\"absent\"}"));
    assertTrue(metrics.contains("symposium_space_coverage_ratio{expert=\"words\"} 0.5"));
    assertTrue(metrics.contains("symposium_papers 50"));
    assertTrue(metrics.contains("route=\"/api/v1/search\",status=\"200\""));
  }
}
