package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.ReaderId;

/// What a reader follows, their feed and their library, as pages.
final class FollowPagesTest {

  /// The papers of the shelf end with 2020.
  private static final String FEED = "/feed?as-of=2020-12-31&days=3660";

  private static final String ATTACK = "</textarea><script>alert('follow')</script>\"'>";
  private static final Pattern NUMBER = Pattern.compile("/follows/(\\d+)/remove");

  @TempDir Path home;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(home);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String address, Map<String, String> fields) {
    return server.post(
        address,
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> follow(String kind, String text) {
    return send("/follows", Map.of("kind", kind, "text", text));
  }

  private String page(String address) {
    HttpResponse<String> answer = server.get(address);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private String number() {
    var matcher = NUMBER.matcher(page("/follows"));
    assertTrue(matcher.find());
    return matcher.group(1);
  }

  @Test
  void aFollowBringsPapersAndSaysWhy() {
    assertEquals(303, follow("topic", "paging through long lists").statusCode());
    String feed = page(FEED);
    assertTrue(feed.contains("Paging through long lists, part"), feed);
    assertTrue(feed.contains("For “paging through long lists”."), feed);
    assertTrue(feed.contains("Found by "), feed);
  }

  @Test
  void aFollowIsChangedAndRemoved() {
    follow("topic", "paging");
    String number = number();
    assertTrue(page("/follows/" + number).contains(">paging</textarea>"));
    send("/follows/" + number, Map.of("kind", "category", "text", "cs.DL", "name", "Libraries"));
    assertTrue(page("/follows").contains("Libraries"));
    assertEquals(303, send("/follows/" + number + "/remove", Map.of()).statusCode());
    assertFalse(page("/follows").contains("Libraries"));
  }

  @Test
  void aPreviewShowsPapersAndKeepsNothing() {
    HttpResponse<String> answer =
        send(
            "/follows?as-of=2017-06-13",
            Map.of("kind", "topic", "text", "attention layers", "preview", "true"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Attention Is All You Need"), answer.body());
    assertTrue(answer.body().contains("in the 7 days until 2017-06-13"), answer.body());
    assertFalse(page("/follows").contains("/remove"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topic    | ''          | needs some words
          author   | '\"\"'        | author
          category | two words   | two words
          papers   | x           | name at least one paper you like
          dreams   | x           | dreams
          """)
  void whatCannotBeFollowedIsSaidAndWhatWasTypedStays(String kind, String text, String says) {
    HttpResponse<String> answer = follow(kind, text);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(says), answer.body());
    assertTrue(answer.body().contains("<textarea name=\"text\""), answer.body());
  }

  @Test
  void whatWasTypedIsShownAsTextOnly() {
    follow("topic", ATTACK);
    String number = number();
    for (String address : List.of("/follows", "/follows/" + number, FEED)) {
      assertFalse(page(address).contains("<script>alert('follow')"), address);
    }
  }

  @Test
  void aTitleIsShownAsTextOnly() {
    follow("category", "cs.CR");
    String feed = page(FEED);
    assertTrue(feed.contains("&lt;script&gt;alert(1)"), feed);
    assertFalse(feed.contains("<script>alert(1)"), feed);
  }

  @Test
  void anEmptyFeedSaysWhy() {
    assertTrue(page("/feed").contains("follow"));
    follow("topic", "zymurgical quokkas");
    String feed = page("/feed?as-of=2019-05-01&days=1");
    assertTrue(feed.contains("class=\"lead\""), feed);
    assertFalse(feed.contains("class=\"hit\""), feed);
  }

  @ParameterizedTest
  @CsvSource({
    "/feed?as-of=yesterday, as-of",
    "/feed?as-of=2019-02-30, as-of",
    "/feed?days=0, days",
    "/feed?days=many, days",
    "/feed?limit=100000, limit",
    "/feed?follow=first, follow"
  })
  void unusableParametersAreNamed(String address, String says) {
    HttpResponse<String> answer = server.get(address);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(says), answer.body());
  }

  @Test
  void anUnknownFollowIsNotFound() {
    assertEquals(404, server.get("/follows/4711").statusCode());
    assertEquals(404, send("/follows/4711/remove", Map.of()).statusCode());
    assertEquals(400, server.get("/follows/one").statusCode());
  }

  @Test
  void tooManyLikesAreRefusedOrCutWithAWord() {
    String many =
        IntStream.rangeClosed(1, 12_000)
            .mapToObj(i -> "arXiv:%04d.%05d".formatted(1901 + i % 12, i))
            .collect(Collectors.joining("\n", "arXiv:1706.03762\n", ""));
    HttpResponse<String> answer =
        send("/follows", Map.of("kind", "papers", "liked", many, "preview", "true"));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("12,000 more") || answer.body().contains("and 11,980 more"));
  }

  @Test
  void likedPapersArePastedAsBibtex() {
    String entry = "@article{a, title = {Attention Is All You Need},\n year = 2017\n}";
    assertEquals(
        303,
        send("/follows", Map.of("kind", "papers", "liked", entry, "name", "Mine")).statusCode());
    assertTrue(page("/follows").contains("like Attention Is All You Need"));
  }

  @Test
  void lessLikeThisTakesAPaperAway() {
    follow("topic", "paging through long lists");
    assertTrue(page(FEED).contains("local%3Ap045") || page(FEED).contains("local:p045"));
    send("/papers/local:p045/marks", Map.of("mark", "less"));
    assertFalse(page(FEED).contains("part 45<"), "the paper itself is gone");
  }

  @Test
  void aPaperKeepsItsMarksUnderEveryIdItHas() {
    server
        .catalog()
        .marks()
        .set(
            new symposium.core.reader.Marked(
                ReaderId.OWNER,
                PaperId.of("doi:10.5555/3295222"),
                Mark.SAVED,
                java.time.Instant.EPOCH));
    assertTrue(page("/papers/arxiv:1706.03762").contains("Saved ✓"));
    assertTrue(page("/search?q=attention").contains("Saved ✓"));
  }

  @Test
  void tagsAndNotesAreKeptFoundAndShownAsText() {
    send("/papers/local:p001/marks", Map.of("mark", "saved"));
    send("/papers/local:p002/marks", Map.of("mark", "saved"));
    send("/papers/local:p001/note", Map.of("tags", "to read, Paging", "note", ATTACK));
    String tagged = page("/library?tag=paging");
    assertTrue(tagged.contains("part 1"), tagged);
    assertFalse(tagged.contains("part 2"), tagged);
    assertFalse(tagged.contains("<script>alert('follow')"), tagged);
    assertTrue(tagged.contains("&lt;script&gt;alert"), tagged);
  }

  @Test
  void aNoteThatIsTooLongIsRefusedAndTheOldOneStays() {
    send("/papers/local:p001/marks", Map.of("mark", "saved"));
    send("/papers/local:p001/note", Map.of("note", "short"));
    HttpResponse<String> answer =
        send("/papers/local:p001/note", Map.of("note", "x".repeat(5_001)));
    assertEquals(400, answer.statusCode());
    assertTrue(page("/library").contains("short"));
  }

  @Test
  void theLibraryIsExported() {
    send("/papers/local:p001/marks", Map.of("mark", "saved"));
    HttpResponse<String> answer = server.get("/library/export?format=bibtex");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("part 1"), answer.body());
  }
}
