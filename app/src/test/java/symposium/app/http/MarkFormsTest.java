package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.ReaderId;

final class MarkFormsTest {

  @TempDir Path home;
  private TestServer server;
  private PaperId paper;

  @BeforeEach
  void start() {
    server = TestServer.start(home);
    paper = Shelf.papers().getFirst().id();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aMarkIsSetAndTakenAway() {
    assertEquals(303, mark("mark=saved").statusCode());
    assertEquals(List.of(paper), saved());
    assertEquals(303, mark("mark=saved&set=false").statusCode());
    assertEquals(List.of(), saved());
  }

  @Test
  void theReaderGoesBackToAPageOfOursOnly() {
    assertEquals("/search?q=x", location(mark("mark=read&back=%2Fsearch%3Fq%3Dx")));
    assertTrue(location(mark("mark=read&back=%2F%2Fevil.example")).startsWith("/papers/"));
    assertTrue(location(mark("mark=read&back=https%3A%2F%2Fevil.example")).startsWith("/papers/"));
  }

  @Test
  void anUnknownMarkIsNamed() {
    HttpResponse<String> answer = mark("mark=gold");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("gold"), answer.body());
  }

  @Test
  void anotherSitesFormChangesNothing() {
    HttpResponse<String> answer =
        server.post(address(), "mark=saved", "Origin", "https://evil.example");
    assertEquals(403, answer.statusCode());
    assertEquals(List.of(), saved());
  }

  private HttpResponse<String> mark(String form) {
    return server.post(address(), form);
  }

  private String address() {
    return "/papers/" + Percent.encodeQuery(paper.toString()) + "/marks";
  }

  private List<PaperId> saved() {
    return server.service().everyday().marks().list(ReaderId.OWNER, Mark.SAVED, 10).stream()
        .map(Marked::paper)
        .toList();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
