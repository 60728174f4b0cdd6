package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.http.HttpServer;
import symposium.app.http.ServerSettings;
import symposium.app.wire.Symposium;
import symposium.core.account.Account;
import symposium.core.reader.ReaderId;

/// People share a library: the way of an account in a browser.
@ExtendWith(Visiting.class)
final class SharingTest {

  private static final String PASSWORD = "four plain words here";
  private static final int PHONE = 390;

  @TempDir Path home;
  private Symposium library;
  private HttpServer server;
  private String address;

  @BeforeEach
  void open() {
    library = Symposium.open(home);
    library.add(AwkwardPapers.all());
    server =
        library.serve(
            new ServerSettings(
                "127.0.0.1", 0, Optional.of(URI.create("https://papers.example")), Set.of(), true));
    address = "http://127.0.0.1:" + server.port();
  }

  @AfterEach
  void close() {
    server.close();
    library.close();
  }

  private Page join(Reader visitor, Account.Role role, String name) {
    String secret = library.door().invite(role, ReaderId.OWNER);
    Page page = visitor.elsewhere(address).open("/join/" + secret);
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Make the account")).click();
    page.waitForURL(address + "/");
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void anInvitationLeadsIntoTheLibraryAndSigningOutOfIt(Reader visitor) {
    Page page = join(visitor, Account.Role.READER, "anna");
    page.navigate(address + "/account");
    assertThat(page.getByText("Signed in as anna")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    page.waitForURL(address + "/sign-in");
    page.navigate(address + "/library");
    page.waitForURL(Pattern.compile(".*/sign-in\\?back=.*library.*"));
    page.getByLabel("Name").fill("anna");
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    page.waitForURL(address + "/library");
  }

  @Test
  void aTokenIsShownOnceAndOpensTheInterface(Reader visitor) {
    Page page = join(visitor, Account.Role.READER, "anna");
    page.navigate(address + "/account");
    page.getByLabel("What it is for").fill("my reader");
    page.getByRole(AriaRole.BUTTON, named("Make a token")).click();
    String token = page.locator("code.secret").innerText();
    assertTrue(token.length() > 20, token);
    page.context().clearCookies();
    var headers = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    assertEquals(200, page.request().get(address + "/api/v1/feed", headers).status());
    assertEquals(401, page.request().get(address + "/api/v1/feed").status());
  }

  @Test
  void whatOneReaderKeepsAnotherNeverSees(Reader visitor) {
    Page anna = join(visitor, Account.Role.READER, "anna");
    anna.navigate(address + AwkwardPapers.FORMULAS);
    anna.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(anna.getByRole(AriaRole.BUTTON, named("Saved ✓"))).isVisible();
    Page ben = join(visitor, Account.Role.READER, "ben");
    ben.navigate(address + AwkwardPapers.FORMULAS);
    assertThat(ben.getByRole(AriaRole.BUTTON, named("Save"))).isVisible();
    ben.navigate(address + "/library");
    assertThat(ben.locator(".hits li")).hasCount(0);
  }

  @Test
  void thePagesOfAnAccountAreReadableByAll(Reader visitor) {
    Page page = join(visitor, Account.Role.OWNER, "olga");
    for (String target : List.of("/account", "/sign-in", "/settings/mail")) {
      page.navigate(address + target);
      page.setViewportSize(PHONE, 844);
      assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), target);
      assertEquals(List.of(), Audit.of(page), target);
    }
  }
}
