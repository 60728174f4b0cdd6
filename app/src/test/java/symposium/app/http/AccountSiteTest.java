package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.account.Account;
import symposium.core.reader.Mark;
import symposium.core.reader.ReaderId;

/// A shared library as its readers, and those who are not, meet it.
final class AccountSiteTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String ORIGIN = "https://papers.example";
  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

  @TempDir Path home;
  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            home,
            new ServerSettings(
                "127.0.0.1", 0, Optional.of(URI.create(ORIGIN + "/")), Set.of(), true));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> post(String target, String session, Map<String, String> fields) {
    return server.post(
        target, form(fields), "Origin", ORIGIN, "Cookie", "symposium-session=" + session);
  }

  private String join(String name, Account.Role role) {
    String invitation = server.door().invite(role, ReaderId.OWNER);
    return session(post("/join/" + invitation, "", Map.of("name", name, "password", PASSWORD)));
  }

  private static String session(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly; Secure; SameSite=Lax"), cookie);
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private HttpResponse<String> get(String target, String session) {
    return server.get(target, "Cookie", "symposium-session=" + session);
  }

  @Test
  void strangersSeeTheSignInPageAndNothingElse() {
    for (String page : new String[] {"/", "/search?q=x", "/status", "/account", "/metrics"}) {
      int status = server.get(page).statusCode();
      assertTrue(status == 303 || status == 401, page + " answered " + status);
    }
    assertEquals(401, server.get("/api/v1/search?q=x").statusCode());
    assertEquals(200, server.get("/sign-in").statusCode());
    assertEquals(200, server.get("/healthz").statusCode());
  }

  @Test
  void aStrangerIsLedBackAfterSigningIn() {
    join("anna", Account.Role.OWNER);
    HttpResponse<String> led = server.get("/search?q=a%20b");
    assertEquals("/sign-in?back=%2Fsearch%3Fq%3Da%2520b", location(led));
    HttpResponse<String> in =
        post(
            "/sign-in",
            "",
            Map.of("name", "Anna", "password", PASSWORD, "back", "/search?q=a%20b"));
    assertEquals("/search?q=a%20b", location(in));
    assertEquals(200, get("/search?q=a", session(in)).statusCode());
  }

  @Test
  void aWrongPasswordAndAnUnknownNameReadAlike() {
    join("anna", Account.Role.OWNER);
    HttpResponse<String> wrong =
        post("/sign-in", "", Map.of("name", "anna", "password", "something else"));
    HttpResponse<String> unknown =
        post("/sign-in", "", Map.of("name", "nobody", "password", "something else"));
    assertEquals(401, wrong.statusCode());
    assertEquals(401, unknown.statusCode());
    assertEquals(wrong.body().replace("anna", "nobody"), unknown.body());
  }

  @Test
  void tryingPasswordsIsSlowedDown() {
    join("anna", Account.Role.OWNER);
    int last = 0;
    for (int i = 0; i < 12; i++) {
      last =
          post("/sign-in", "", Map.of("name", "anna", "password", "guess number " + i))
              .statusCode();
    }
    assertEquals(429, last);
    assertEquals(
        429, post("/sign-in", "", Map.of("name", "anna", "password", PASSWORD)).statusCode());
  }

  @Test
  void anInvitationWorksOnce() {
    String invitation = server.door().invite(Account.Role.READER, ReaderId.OWNER);
    var fields = Map.of("name", "ben", "password", PASSWORD);
    assertEquals(200, server.get("/join/" + invitation).statusCode());
    assertEquals(303, post("/join/" + invitation, "", fields).statusCode());
    assertEquals(404, server.get("/join/" + invitation).statusCode());
    assertEquals(404, post("/join/" + invitation, "", fields).statusCode());
    assertEquals(404, server.get("/join/forged").statusCode());
  }

  @Test
  void aWeakPasswordIsExplainedAndTheInvitationKept() {
    String invitation = server.door().invite(Account.Role.READER, ReaderId.OWNER);
    HttpResponse<String> weak =
        post("/join/" + invitation, "", Map.of("name", "ben", "password", "aaaaaaaaaaaa"));
    assertEquals(400, weak.statusCode());
    assertTrue(weak.body().contains("easily guessed"), weak.body());
    assertTrue(server.door().invited(invitation));
  }

  @Test
  void anotherSitesFormAndAFormOfUnknownOriginChangeNothing() {
    String anna = join("anna", Account.Role.OWNER);
    String cookie = "symposium-session=" + anna;
    String mark = "/papers/" + Percent.encodeQuery(paper()) + "/marks";
    assertEquals(
        403,
        server
            .post(mark, "mark=saved", "Origin", "https://evil.example", "Cookie", cookie)
            .statusCode());
    assertEquals(403, server.post(mark, "mark=saved", "Cookie", cookie).statusCode());
    assertEquals(
        403,
        server
            .post(mark, "mark=saved", "Sec-Fetch-Site", "cross-site", "Cookie", cookie)
            .statusCode());
    assertEquals(0, saved(ReaderId.OWNER));
  }

  private static String paper() {
    return Shelf.papers().getFirst().id().toString();
  }

  private int saved(ReaderId reader) {
    return server.service().everyday().marks().list(reader, Mark.SAVED, 10).size();
  }

  @Test
  void marksBelongToWhoSetThem() {
    join("anna", Account.Role.OWNER);
    String ben = join("ben", Account.Role.READER);
    String mark = "/papers/" + Percent.encodeQuery(paper()) + "/marks";
    assertEquals(303, post(mark, ben, Map.of("mark", "saved")).statusCode());
    assertEquals(0, saved(ReaderId.OWNER));
    assertEquals(1, saved(new ReaderId(2)));
  }

  @Test
  void aReadingTokenLooksAndChangesNothing() {
    String anna = join("anna", Account.Role.OWNER);
    String token = token(post("/account/tokens", anna, Map.of("label", "reader")));
    String[] header = {"Authorization", "Bearer " + token};
    assertEquals(200, server.get("/api/v1/search?q=paging", header).statusCode());
    String mark = "/papers/" + Percent.encodeQuery(paper()) + "/marks";
    assertEquals(403, server.post(mark, "mark=saved", header).statusCode());
    assertEquals(0, saved(ReaderId.OWNER));
  }

  @Test
  void aWritingTokenChangesMarksButNoAccount() {
    String anna = join("anna", Account.Role.OWNER);
    String token = token(post("/account/tokens", anna, Map.of("label", "robot", "write", "true")));
    String[] header = {"Authorization", "Bearer " + token};
    String mark = "/papers/" + Percent.encodeQuery(paper()) + "/marks";
    assertEquals(303, server.post(mark, "mark=saved", header).statusCode());
    assertEquals(400, server.post("/account/tokens", "label=more", header).statusCode());
    assertEquals(400, server.post("/account/invite", "", header).statusCode());
  }

  private static String token(HttpResponse<String> page) {
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    var matcher = SECRET.matcher(page.body());
    assertTrue(matcher.find(), page.body());
    return matcher.group(1);
  }

  @Test
  void aForgedTokenOpensNothing() {
    join("anna", Account.Role.OWNER);
    for (String forged : new String[] {"", "x", "' OR 1=1 --", "A".repeat(43)}) {
      assertEquals(
          401,
          server.get("/api/v1/search?q=x", "Authorization", "Bearer " + forged).statusCode(),
          forged);
    }
  }

  @Test
  void signingOutEndsTheSession() {
    String anna = join("anna", Account.Role.OWNER);
    assertEquals(200, get("/account", anna).statusCode());
    assertEquals(303, post("/sign-out", anna, Map.of()).statusCode());
    assertEquals(303, get("/account", anna).statusCode());
  }

  @Test
  void aChangedPasswordEndsAllSessions() {
    String one = join("anna", Account.Role.OWNER);
    String two = session(post("/sign-in", "", Map.of("name", "anna", "password", PASSWORD)));
    var fields = Map.of("old", PASSWORD, "password", "another staple entirely");
    assertEquals(303, post("/account/password", one, fields).statusCode());
    assertEquals(303, get("/account", two).statusCode());
    assertEquals(
        401, post("/sign-in", "", Map.of("name", "anna", "password", PASSWORD)).statusCode());
  }

  @Test
  void onlyOwnersInvite() {
    String anna = join("anna", Account.Role.OWNER);
    String ben = join("ben", Account.Role.READER);
    assertEquals(403, post("/account/invite", ben, Map.of()).statusCode());
    HttpResponse<String> page = post("/account/invite", anna, Map.of());
    assertTrue(page.body().contains(ORIGIN + "/join/"), page.body());
  }

  @Test
  void nobodyEndsAnothersSession() {
    String anna = join("anna", Account.Role.OWNER);
    String ben = join("ben", Account.Role.READER);
    assertEquals(404, post("/account/close", ben, Map.of("number", "1")).statusCode());
    assertEquals(200, get("/account", anna).statusCode());
  }

  @Test
  void deletingOnesAccountNeedsThePasswordAndDeletesEverything() {
    join("anna", Account.Role.OWNER);
    String ben = join("ben", Account.Role.READER);
    post("/papers/" + Percent.encodeQuery(paper()) + "/marks", ben, Map.of("mark", "saved"));
    assertEquals(
        400, post("/account/forget", ben, Map.of("password", "not this one")).statusCode());
    assertEquals(303, post("/account/forget", ben, Map.of("password", PASSWORD)).statusCode());
    assertEquals(0, saved(new ReaderId(2)));
    assertEquals(
        401, post("/sign-in", "", Map.of("name", "ben", "password", PASSWORD)).statusCode());
  }

  @Test
  void onesDataIsOnesOwn() {
    join("anna", Account.Role.OWNER);
    String ben = join("ben", Account.Role.READER);
    HttpResponse<String> data = get("/account/export", ben);
    assertEquals(200, data.statusCode());
    assertTrue(data.body().contains("\"ben\""), data.body());
    assertFalse(data.body().contains("anna"), data.body());
    assertFalse(data.body().contains("argon2"), data.body());
  }

  @Test
  void aNameIsShownAsTextOnly() {
    String invitation = server.door().invite(Account.Role.READER, ReaderId.OWNER);
    HttpResponse<String> answer =
        post(
            "/join/" + invitation,
            "",
            Map.of("name", "<script>alert(1)</script>", "password", PASSWORD));
    assertEquals(400, answer.statusCode());
    assertFalse(answer.body().contains("<script>alert"), answer.body());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
