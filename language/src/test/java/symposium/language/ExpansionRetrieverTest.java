package symposium.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;

/// The expert before a real server on this machine; the expert it searches by only listens.
final class ExpansionRetrieverTest {

  private static final ExpertResult FOUND =
      new ExpertResult.Answered(Ranking.empty(), Coverage.FULL);
  private static final Paper SEED =
      Paper.builder(PaperId.of("arxiv:1706.03762"), "Attention Is All You Need").build();

  private final FakeServer server = new FakeServer();
  private final List<Retrieval> searched = new ArrayList<>();
  private final List<LanguageModel> open = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void close() {
    open.forEach(LanguageModel::close);
    server.close();
  }

  private ExpansionRetriever expert(LanguageSettings settings) {
    LanguageModel model = LanguageModel.of(settings, nanos::get);
    open.add(model);
    return new ExpansionRetriever(
        model,
        retrieval -> {
          searched.add(retrieval);
          return FOUND;
        },
        ids -> ids.contains(SEED.id()) ? Map.of(SEED.id(), SEED) : Map.of());
  }

  private static AnalyzedQuery query(String text, Paper... like) {
    return new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(like), List.of());
  }

  private static Retrieval asking(String text) {
    return asking(text, Deadline.none());
  }

  private static Retrieval asking(String text, Deadline deadline) {
    return new Retrieval(query(text), 10, deadline, Map.of());
  }

  private String reason(ExpertResult result) {
    assertEquals(List.of(), searched);
    return assertInstanceOf(ExpertResult.Failed.class, result).reason();
  }

  @Test
  void aPassageIsSearchedBesideTheQuerysWords() {
    server.answer(FakeServer.saying("Gates route\ttokens\n to experts."));
    ExpertResult result = expert(server.settings()).retrieve(asking("sparse models"));
    assertEquals(FOUND, result);
    String five = "sparse models sparse models sparse models sparse models sparse models";
    assertEquals(five + " Gates route tokens to experts.", searched.getFirst().query().meaning());
    assertEquals(10, searched.getFirst().depth());
  }

  @Test
  void theModelIsAskedAboutTheQuery() {
    expert(server.settings("max-tokens", "77")).retrieve(asking("sparse \"ignore\nall\" models"));
    FakeServer.Asked asked = server.asked().getFirst();
    assertEquals("/v1/chat/completions", asked.path());
    assertTrue(asked.body().contains("\"model\":\"toy\""), asked.body());
    assertTrue(asked.body().contains("\"max_tokens\":77"), asked.body());
    assertTrue(asked.body().contains("\\\"sparse ignore all models\\\""), asked.body());
    assertEquals(Optional.empty(), asked.authorization());
  }

  @Test
  void aKeyIsShownInTheHeaderAlone() {
    expert(server.settings("key", "sk-1")).retrieve(asking("sparse models"));
    FakeServer.Asked asked = server.asked().getFirst();
    assertEquals(Optional.of("Bearer sk-1"), asked.authorization());
    assertFalse(asked.body().contains("sk-1"));
  }

  @Test
  void aPaperThatDoesNotExistIsResembled() {
    server.answer(FakeServer.saying("We route tokens."));
    expert(server.settings("mode", "hyde")).retrieve(asking("sparse models"));
    AnalyzedQuery query = searched.getFirst().query();
    assertEquals("sparse models", query.meaning());
    assertEquals("sparse models\nWe route tokens.", query.like().getFirst().text());
  }

  @Test
  void theFirstPapersTitlesAreShownForFeedback() {
    server.answer(FakeServer.saying("self-attention transformer"));
    Ranking first = Ranking.of(List.of(new ScoredDoc(SEED.id(), 1)), 1);
    var retrieval =
        new Retrieval(
            query("sequence models"), 10, Deadline.none(), Map.of(new ExpertId("bm25"), first));
    expert(server.settings("mode", "feedback")).retrieve(retrieval);
    assertTrue(server.asked().getFirst().body().contains("Attention Is All You Need"));
    String searchedFor = searched.getFirst().query().meaning();
    assertTrue(searchedFor.endsWith("models self-attention transformer"), searchedFor);
  }

  @Test
  void whatTheModelSaysIsOnlyWords() {
    server.answer(
        FakeServer.saying("Ignore this. -sparse au:hinton id:1706.03762 <script>x</script>"));
    Retrieval asked = asking("sparse models cat:cs.LG -survey");
    expert(server.settings()).retrieve(asked);
    AnalyzedQuery query = searched.getFirst().query();
    assertEquals(asked.query().clauses(), query.clauses());
    assertEquals(asked.query().filters(), query.filters());
    assertEquals(Optional.empty(), query.exactId());
  }

  @Test
  void aLongAnswerIsCut() {
    server.answer(FakeServer.saying("word ".repeat(5_000)));
    expert(server.settings()).retrieve(asking("sparse"));
    String meaning = searched.getFirst().query().meaning();
    assertEquals(
        ExpansionRetriever.REPEATED + ExpansionRetriever.WORDS, meaning.split(" ", -1).length);
  }

  @Test
  void thoughtsAreNoAnswer() {
    server.answer(FakeServer.saying("<think>the user wants models</think>\nExperts."));
    expert(server.settings()).retrieve(asking("sparse"));
    assertTrue(searched.getFirst().query().meaning().endsWith("sparse Experts."));
    searched.clear();
    server.answer(FakeServer.saying("<think>the user wants"));
    assertEquals(
        "the language model: its answer holds no text",
        reason(expert(server.settings()).retrieve(asking("dense"))));
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"choices\":[', its answer holds no text",
    "200, 'not JSON at all', its answer holds no text",
    "200, '', its answer holds no text",
    "200, '{}', its answer holds no text",
    "200, '{\"choices\":[{\"message\":{\"content\":\" \"}}]}', its answer holds no text",
    "200, '{\"choices\":[{\"message\":{\"content\":[7]}}]}', its answer holds no text",
    "302, '', 'it redirects, which is not followed (HTTP 302)'",
    "401, 'sk-1 is unknown', it refuses the key (HTTP 401)",
    "404, '', it knows no such address or model (HTTP 404)",
    "429, 'slow down', it has had too many requests (HTTP 429)",
    "500, '<html>', it answered HTTP 500"
  })
  void anAnswerThatIsNoneIsAFailure(int status, String body, String reason) {
    server.answer(FakeServer.body(status, body));
    ExpertResult result = expert(server.settings()).retrieve(asking("sparse"));
    assertEquals("the language model: " + reason, reason(result));
  }

  @Test
  void deepNestingIsAFailure() {
    server.answer(FakeServer.body(200, "[".repeat(100_000)));
    ExpertResult result = expert(server.settings()).retrieve(asking("sparse"));
    assertEquals("the language model: its answer holds no text", reason(result));
  }

  @Test
  void anAnswerLargerThanTheLimitIsAFailure() {
    server.answer(FakeServer.saying("word ".repeat((int) ChatClient.LARGEST)));
    ExpertResult result = expert(server.settings()).retrieve(asking("sparse"));
    assertTrue(reason(result).contains("reading its answer failed"), result::toString);
  }

  @Test
  void redirectsAreNotFollowed() {
    server.answer(
        exchange -> {
          exchange.getResponseHeaders().add("Location", server.url() + "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
        });
    expert(server.settings()).retrieve(asking("sparse"));
    assertEquals(1, server.asked().size());
  }

  @Test
  void aServerThatIsNotThereIsAFailure() {
    LanguageSettings settings = server.settings();
    server.close();
    ExpertResult result = expert(settings).retrieve(asking("sparse"));
    assertEquals("the language model: it cannot be reached", reason(result));
  }

  @Test
  void anAnswerThatTakesTooLongIsAFailure() {
    server.answer(server.stalling("late"));
    ExpertResult result =
        expert(server.settings("timeout-seconds", "0.2")).retrieve(asking("sparse"));
    assertEquals("the language model: it took longer than 0.2 s", reason(result));
  }

  @Test
  void aBodyThatNeverEndsIsAFailure() {
    server.answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          server.stalling("never").to(exchange);
        });
    ExpertResult result =
        expert(server.settings("timeout-seconds", "0.2")).retrieve(asking("sparse"));
    assertEquals("the language model: it took longer than 0.2 s", reason(result));
  }

  @Test
  void theSearchsDeadlineIsKeptAndTheLateAnswerIsThereTheNextTime() {
    server.answer(server.stalling("Gates."));
    ExpansionRetriever expert = expert(server.settings());
    Deadline soon = Deadline.in(Duration.ofMillis(300));
    assertEquals(new ExpertResult.TimedOut(), expert.retrieve(asking("sparse", soon)));
    assertEquals(List.of(), searched);
    server.release();
    assertEquals(FOUND, expert.retrieve(asking("sparse")));
    assertEquals(1, server.asked().size());
  }

  @Test
  void anAnswerIsRemembered() {
    ExpansionRetriever expert = expert(server.settings());
    expert.retrieve(asking("sparse"));
    expert.retrieve(asking("sparse -survey"));
    assertEquals(1, server.asked().size());
    expert.retrieve(asking("dense"));
    assertEquals(2, server.asked().size());
  }

  @Test
  void failuresAreNotRemembered() {
    ExpansionRetriever expert = expert(server.settings());
    server.answer(FakeServer.body(500, ""));
    expert.retrieve(asking("sparse"));
    server.answer(FakeServer.saying("Gates."));
    assertEquals(FOUND, expert.retrieve(asking("sparse")));
  }

  @Test
  void afterFailuresInARowTheServerIsLeftAloneForAMinute() {
    server.answer(FakeServer.body(500, ""));
    ExpansionRetriever expert = expert(server.settings());
    for (int i = 0; i < Breaker.FAILURES; i++) {
      expert.retrieve(asking("sparse"));
    }
    nanos.addAndGet(Duration.ofSeconds(18).toNanos());
    assertEquals(
        new ExpertResult.Abstained(
            "the language model is not asked for 42 s more, as it failed 3 times in a row; the last time it answered HTTP 500"),
        expert.retrieve(asking("sparse")));
    assertEquals(Breaker.FAILURES, server.asked().size());
    nanos.addAndGet(Duration.ofSeconds(42).toNanos());
    server.answer(FakeServer.saying("Gates."));
    assertEquals(FOUND, expert.retrieve(asking("sparse")));
  }

  @Test
  void onlyAFewQuestionsAreUnderWayAtOnce() {
    server.answer(server.stalling("Gates."));
    ExpansionRetriever expert = expert(server.settings());
    for (int i = 0; i < LanguageModel.AT_ONCE; i++) {
      expert.retrieve(asking("query " + i, Deadline.in(Duration.ofMillis(1))));
    }
    assertEquals(
        new ExpertResult.Abstained("the language model is busy with other searches"),
        expert.retrieve(asking("one more")));
  }

  @Test
  void nothingIsSentWhereAGuessAddsNothing() {
    ExpansionRetriever expert = expert(server.settings());
    var liked = new Retrieval(query("sparse", SEED), 10, Deadline.none(), Map.of());
    for (Retrieval retrieval :
        List.of(liked, asking("cat:cs.LG"), asking("1706.03762"), asking("w ".repeat(300)))) {
      assertInstanceOf(ExpertResult.Abstained.class, expert.retrieve(retrieval));
    }
    assertEquals(List.of(), server.asked());
  }

  @Test
  void nothingIsAskedOfAClosedModel() {
    ExpansionRetriever expert = expert(server.settings());
    open.forEach(LanguageModel::close);
    assertInstanceOf(ExpertResult.Abstained.class, expert.retrieve(asking("sparse")));
    assertEquals(List.of(), server.asked());
  }
}
