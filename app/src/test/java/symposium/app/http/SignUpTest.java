package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.http.ServerSettings.SignUp;
import symposium.core.digest.Letter;
import symposium.core.digest.Mailing;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;

/// A shared library in which whoever reads a mailbox may make an account.
final class SignUpTest {

  private static final String ORIGIN = "https://papers.example.org";

  @TempDir Path home;
  private Optional<TestServer> running = Optional.empty();

  private TestServer start(SignUp signUp) {
    TestServer server =
        TestServer.start(
            home,
            new ServerSettings(
                "127.0.0.1",
                0,
                Optional.of(URI.create(ORIGIN)),
                Set.of(),
                true,
                Set.of("127.0.0.1"),
                signUp));
    running = Optional.of(server);
    return server;
  }

  @AfterEach
  void stop() {
    running.ifPresent(TestServer::close);
  }

  private static List<Letter> mails(TestServer server) {
    return server.catalog().digestLog().outbox(new ReaderId(Long.MAX_VALUE), 99).stream()
        .map(Mailing::letter)
        .toList();
  }

  private static HttpResponse<String> ask(TestServer server, String address, String from) {
    return server.post(
        "/sign-up",
        "address=" + address.replace("@", "%40"),
        "Origin",
        ORIGIN,
        "X-Forwarded-For",
        from);
  }

  @Test
  void theLinkInTheMailboxMakesAnAccountOnce() {
    TestServer server = start(SignUp.OPEN);
    assertTrue(server.get("/sign-in").body().contains("/sign-up"));
    assertEquals(200, server.get("/sign-up").statusCode());
    assertEquals(200, ask(server, "eve@example.com", "192.0.2.1").statusCode());
    var link = Pattern.compile(ORIGIN + "(/join/\\S+)").matcher(mails(server).getFirst().text());
    assertTrue(link.find());
    String form = "name=eve&password=correct+horse+battery";
    assertEquals(200, server.get(link.group(1)).statusCode());
    assertEquals(303, server.post(link.group(1), form, "Origin", ORIGIN).statusCode());
    assertEquals(404, server.get(link.group(1)).statusCode());
  }

  @Test
  void everyAddressIsAnsweredAlikeAndMailedOnceADay() {
    TestServer server = start(SignUp.OPEN);
    String first = ask(server, "eve@example.com", "192.0.2.1").body();
    assertEquals(first, ask(server, "eve@example.com", "192.0.2.2").body());
    assertEquals(1, mails(server).size());
  }

  @Test
  void whoAsksTooOftenWaits() {
    TestServer server = start(SignUp.OPEN);
    for (int i = 0; i < 5; i++) {
      assertEquals(200, ask(server, "a%d@example.com".formatted(i), "192.0.2.1").statusCode());
    }
    assertEquals(429, ask(server, "b@example.com", "192.0.2.1").statusCode());
    assertEquals(200, ask(server, "b@example.com", "192.0.2.2").statusCode());
    assertEquals(6, mails(server).size());
  }

  @Test
  void whatIsNoAddressIsRefused() {
    TestServer server = start(SignUp.OPEN);
    assertEquals(400, ask(server, "eve%0D%0ABcc:x@example.com", "192.0.2.1").statusCode());
    assertEquals(List.of(), mails(server));
  }

  @Test
  void byInvitationThereIsNoSuchPage() {
    TestServer server = start(SignUp.INVITATION);
    assertEquals(404, server.get("/sign-up").statusCode());
    assertFalse(server.get("/sign-in").body().contains("/sign-up"));
    assertThrows(
        InvalidInput.class,
        () ->
            new ServerSettings(
                "127.0.0.1", 0, Optional.empty(), Set.of(), false, Set.of(), SignUp.OPEN));
  }
}
