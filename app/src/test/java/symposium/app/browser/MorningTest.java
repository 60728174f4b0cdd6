package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.http.HttpServer;
import symposium.app.http.ServerSettings;
import symposium.app.wire.Symposium;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.reader.ReaderId;

/// A reader's first morning: topics and papers are followed, a feed comes of them, a digest comes
/// by mail from a real SMTP server's point of view, and one click ends it.
@ExtendWith(Visiting.class)
final class MorningTest {

  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S+");
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "ranking",
          List.of(
              "Neural ranking of passages for web search",
              "Dense passage ranking with hard negatives",
              "Ranking search results by learned relevance",
              "Passage retrieval and neural ranking models compared"),
          "robots",
          List.of(
              "Grasping unknown objects with robot hands",
              "Robot hands that learn to grasp by touch",
              "Legged robots on rough ground",
              "Learning to grasp in clutter with robots"),
          "proteins",
          List.of(
              "Folding of proteins in crowded cells",
              "Proteins and their folding pathways",
              "Molecular machines made of proteins",
              "Slow folding proteins observed"));

  private static final String TEXT = "Topic, search, author or category";

  @TempDir Path home;
  private GreenMail mailbox = new GreenMail();
  private Symposium library;
  private HttpServer server;
  private String address;

  @BeforeEach
  void open() throws IOException {
    mailbox =
        new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    mailbox.start();
    int port = freePort();
    address = "http://127.0.0.1:" + port;
    Files.writeString(
        home.resolve("mail.properties"),
        """
        base-url = %s
        host = 127.0.0.1
        port = %d
        security = insecure-loopback
        from = digest@example.org
        """
            .formatted(address, mailbox.getSmtp().getPort()));
    library = Symposium.open(home);
    library.add(papers());
    server = library.serve(ServerSettings.loopback(port));
  }

  @AfterEach
  void close() {
    server.close();
    library.close();
    mailbox.stop();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// In every field one paper of last year, the others of the last three days, today included.
  private static List<Paper> papers() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    var papers = new ArrayList<Paper>();
    FIELDS.forEach(
        (field, titles) -> {
          for (int i = 0; i < titles.size(); i++) {
            LocalDate day = i == 0 ? today.minusYears(1) : today.minusDays(i - 1);
            papers.add(
                Paper.builder(PaperId.of("local:" + field + i), titles.get(i))
                    .abstractText(titles.get(i) + ". A study of " + field + ".")
                    .authors(List.of(Author.parse("Jane Roe")))
                    .published(Optional.of(PublicationDate.of(day)))
                    .build());
          }
        });
    return papers;
  }

  @Test
  void whatIsFollowedComesInTheFeedAndByMailUntilOneClick(Reader visitor)
      throws MessagingException, IOException {
    Reader reader = visitor.elsewhere(address);
    Page page = reader.open("/follows");
    follow(page, "topic", TEXT, "neural ranking of passages", "neural ranking");
    follow(page, "papers", "Papers you like", "local:robots0", "like ");

    page.navigate(address + "/feed");
    List<String> feed = Reader.titles(page.locator(".hits a.title"));
    assertTrue(feed.contains("Dense passage ranking with hard negatives"), feed.toString());
    assertTrue(feed.contains("Robot hands that learn to grasp by touch"), feed.toString());
    assertFalse(feed.contains("Slow folding proteins observed"), feed.toString());
    assertThat(page.getByText("Nearest to").first()).isVisible();

    subscribe(page);
    confirm(page);
    Instant noon = LocalDate.now(ZoneOffset.UTC).atTime(12, 0).toInstant(ZoneOffset.UTC);
    assertTrue(library.mail().run(ReaderId.OWNER, noon).kept() >= 2);
    MimeMessage digest = newest(2);
    for (String part : parts(digest)) {
      assertTrue(part.contains("Robot hands that learn to grasp by touch"), part);
      assertTrue(part.contains("Dense passage ranking with hard negatives"), part);
    }
    page.navigate(address + "/digests");
    assertThat(page.getByText("sent").first()).isVisible();

    leave(page, digest);
    page.navigate(address + "/settings/mail");
    assertThat(page.getByText("End the subscription")).hasCount(0);
  }

  @Test
  void lessLikeThisIsSeenInTheNextList(Reader visitor) {
    Page page = visitor.elsewhere(address).open("/follows");
    follow(page, "topic", TEXT, "robots that grasp", "robots that");
    page.navigate(address + "/feed");
    String first = Reader.titles(page.locator(".hits a.title")).getFirst();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Less like this"))
        .first()
        .click();
    page.waitForURL(Pattern.compile(".*/feed.*"));
    assertFalse(Reader.titles(page.locator(".hits a.title")).contains(first));
  }

  @Test
  void aFeedReaderNeedsNothingButTheAddress(Reader visitor) {
    Page page = visitor.elsewhere(address).open("/follows");
    follow(page, "topic", TEXT, "neural ranking of passages", "neural ranking");
    page.navigate(address + "/feed");
    String feed = page.getByRole(AriaRole.LINK, named("Atom")).first().getAttribute("href");
    APIResponse answer = page.request().get(address + feed);
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("Dense passage ranking with hard negatives"), answer.text());
    String tag = answer.headers().get("etag");
    assertEquals(
        304,
        page.request()
            .get(address + feed, RequestOptions.create().setHeader("If-None-Match", tag))
            .status());
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private void follow(Page page, String kind, String field, String text, String said) {
    page.navigate(address + "/follows");
    page.selectOption("select[name=kind]", kind);
    page.getByLabel(field, new Page.GetByLabelOptions().setExact(false)).first().fill(text);
    page.getByRole(AriaRole.BUTTON, named("Follow")).click();
    assertThat(page.locator("main strong").filter(new Locator.FilterOptions().setHasText(said)))
        .isVisible();
  }

  private void subscribe(Page page) {
    page.navigate(address + "/settings/mail");
    page.getByLabel("Mail address").fill("anna@example.org");
    page.selectOption("select[name=hour]", "7");
    page.getByLabel("Time zone").fill("Europe/Berlin");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
  }

  private void confirm(Page page) throws MessagingException, IOException {
    library.mail().round();
    var link = LINK.matcher(parts(newest(1)).getFirst());
    assertTrue(link.find());
    page.navigate(link.group());
    page.locator("main form button").first().click();
    assertThat(page.getByText("confirmed").first()).isVisible();
  }

  private static void leave(Page page, MimeMessage digest) throws MessagingException {
    String link = digest.getHeader("List-Unsubscribe")[0].replaceAll("^<|>.*$", "");
    APIResponse answer =
        page.request()
            .post(
                link,
                RequestOptions.create()
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .setData("List-Unsubscribe=One-Click"));
    assertEquals(200, answer.status(), answer.text());
  }

  private MimeMessage newest(int count) {
    assertTrue(mailbox.waitForIncomingEmail(30_000, count));
    return mailbox.getReceivedMessages()[count - 1];
  }

  private static List<String> parts(MimeMessage mail) throws MessagingException, IOException {
    var both = (Multipart) mail.getContent();
    var texts = new ArrayList<String>();
    for (int i = 0; i < both.getCount(); i++) {
      BodyPart part = both.getBodyPart(i);
      texts.add(String.valueOf(part.getContent()));
    }
    return texts;
  }
}
