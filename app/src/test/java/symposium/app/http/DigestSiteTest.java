package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.digest.MailSubscription.State;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestDesk;

final class DigestSiteTest {

  private static final Pattern LINK =
      Pattern.compile("https://papers\\.example\\.org(/settings/mail/confirm/\\S+)");
  private static final String FORM =
      "address=anna%40example.org&rhythm=daily&hour=7&zone=Europe%2FBerlin";

  @TempDir Path home;
  private TestServer server;
  private DigestDesk desk;

  @BeforeEach
  void start() {
    server = TestServer.start(home);
    desk = server.service().everyday().digests();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAddressIsConfirmedByAButtonAndNotByLooking() {
    assertEquals(303, server.post("/settings/mail", FORM).statusCode());
    String link = link();
    assertEquals(200, server.get(link).statusCode());
    assertEquals(State.PENDING, state());
    assertEquals(200, server.post(link, "").statusCode());
    assertEquals(State.ACTIVE, state());
  }

  @Test
  void aReplayedLinkSaysSoAndDoesNotUndoAnEnding() {
    server.post("/settings/mail", FORM);
    String link = link();
    server.post(link, "");
    assertTrue(server.post(link, "").body().contains("Confirmed before"));
    server.post("/settings/mail/stop", "");
    assertEquals(400, server.post(link, "").statusCode());
    assertEquals(State.STOPPED, state());
  }

  @Test
  void aLinkIsGoodForSevenDays() {
    server.post("/settings/mail", FORM);
    server.pass(Duration.ofDays(8));
    assertEquals(400, server.post(link(), "").statusCode());
    assertEquals(State.PENDING, state());
  }

  @Test
  void forgedLinksAndTokensAreUnknown() {
    server.post("/settings/mail", FORM);
    String link = link();
    char last = link.charAt(link.length() - 2);
    String forged =
        link.substring(0, link.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + link.charAt(link.length() - 1);
    assertEquals(404, server.post(forged, "").statusCode());
    assertEquals(404, server.get("/settings/mail/confirm/abc").statusCode());
    assertEquals(404, server.get("/u/abc").statusCode());
    assertEquals(404, server.post("/u/abc", "List-Unsubscribe=One-Click").statusCode());
    assertEquals(State.PENDING, state());
  }

  @Test
  void oneClickEndsItInEitherEncodingWithoutARedirectAsOftenAsItLikes() {
    String token = subscribed();
    assertEquals(200, server.get("/u/" + token).statusCode());
    assertEquals(State.ACTIVE, state());
    HttpResponse<String> first = server.post("/u/" + token, "List-Unsubscribe=One-Click");
    assertEquals(200, first.statusCode());
    assertEquals(State.STOPPED, state());
    String multipart =
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    String again =
        server.raw(
            "POST /u/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(token, multipart.length(), multipart));
    assertTrue(again.startsWith("HTTP/1.1 200"), again);
  }

  @Test
  void aPapersLinkAsksForFewerLikeItByAButtonAndNotByLooking() {
    Matcher link =
        Pattern.compile("https://papers\\.example\\.org(/less/\\S+)")
            .matcher(desk.preview(ReaderId.OWNER, LocalDate.parse("2026-11-23"), 1).text());
    assertTrue(link.find());
    HttpResponse<String> page = server.get(link.group(1));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains(Shelf.papers().getFirst().title()), page.body());
    assertEquals(List.of(), lessLiked());
    assertEquals(200, server.post(link.group(1), "").statusCode());
    assertEquals(200, server.post(link.group(1), "").statusCode());
    assertEquals(List.of(Shelf.papers().getFirst().id()), lessLiked());
    assertEquals(404, server.post("/less/abc.def", "").statusCode());
    server.pass(Duration.ofDays(91));
    assertEquals(400, server.get(link.group(1)).statusCode());
  }

  private List<PaperId> lessLiked() {
    return server.catalog().marks().list(ReaderId.OWNER, Mark.LESS_LIKE_THIS, 9).stream()
        .map(Marked::paper)
        .toList();
  }

  @Test
  void aFormerAddresssMailDoesNotEndThePresentOne() {
    String former = subscribed();
    server.post("/settings/mail", FORM.replace("anna", "ben"));
    server.post(link(), "");
    assertEquals(200, server.post("/u/" + former, "").statusCode());
    assertEquals(State.ACTIVE, state());
  }

  @Test
  void anAddressIsAskedOnceADay() {
    server.post("/settings/mail", FORM);
    server.post("/settings/mail", FORM.replace("hour=7", "hour=9"));
    assertEquals(1, desk.mails(ReaderId.OWNER, 10).size());
    assertEquals(9, desk.of(ReaderId.OWNER).orElseThrow().timetable().hour());
  }

  @ParameterizedTest
  @CsvSource({
    "address=anna%40example.org%0D%0ABcc%3A+x%40example.org&hour=7&zone=UTC, line breaks",
    "address=anna&hour=7&zone=UTC, anna@example.org",
    "address=anna%40example.org&hour=24&zone=UTC, 24",
    "address=anna%40example.org&hour=7&zone=Europe%2FAtlantis, Atlantis",
    "address=anna%40example.org&hour=7&zone=UTC&rhythm=hourly, hourly",
  })
  void whatCannotBeUsedIsNamed(String form, String named) {
    HttpResponse<String> answer = server.post("/settings/mail", form);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(named), answer.body());
    assertTrue(desk.of(ReaderId.OWNER).isEmpty());
  }

  @Test
  void thePreviewIsTheMailInABoxOfItsOwn() {
    HttpResponse<String> page = server.get("/digests/preview?date=2026-11-23");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("[3 new] routing — Mon 23 Nov 2026"), page.body());
    HttpResponse<String> mail = server.get("/digests/preview/html?date=2026-11-23");
    String policy = mail.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("sandbox") && policy.contains("default-src 'none'"), policy);
    assertFalse(mail.body().contains("<script") || mail.body().contains("<img"), mail.body());
    assertEquals(400, server.get("/digests/preview?date=soon").statusCode());
  }

  private String subscribed() {
    server.post("/settings/mail", FORM);
    server.post(link(), "");
    return desk.of(ReaderId.OWNER).orElseThrow().token();
  }

  private String link() {
    String text = desk.mails(ReaderId.OWNER, 10).getFirst().letter().text();
    Matcher link = LINK.matcher(text);
    assertTrue(link.find(), text);
    return link.group(1);
  }

  private State state() {
    return desk.of(ReaderId.OWNER).orElseThrow().state();
  }
}
