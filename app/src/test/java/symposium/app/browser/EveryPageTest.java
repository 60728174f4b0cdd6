package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every page: nobody is kept out by a small screen or by how they read, and nothing
/// comes from elsewhere. That no script fails and no request leaves the server is checked by
/// [Reader] in every test.
@ExtendWith(Visiting.class)
final class EveryPageTest {

  private static final int PHONE = 390;

  private static final String OPEN_ALL =
      "document.querySelectorAll('main details').forEach(one => one.open = true)";

  /// Results are alike: those after the third would only cost time.
  private static final String SHORTEN =
      "document.querySelectorAll('.hits > li:nth-child(n+4)').forEach(one => one.remove())";

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/search",
        "/search?q=dense+retrieval&from=2019&cat=cs.IR&source=starter",
        "/search?q=donaudampfschifffahrt+zymurgical+quokka",
        "/search?like=arxiv:1706.03762&not=arxiv:1810.04805",
        "/search?q=au:nobodyatall",
        "/papers/arxiv:1706.03762",
        AwkwardPapers.FORMULAS,
        AwkwardPapers.HOSTILE,
        AwkwardPapers.LONG,
        "/daily",
        "/daily/2017-06-12",
        "/weekly/2017-W24",
        "/monthly/2017-06",
        "/trending",
        "/trending?window=month&popularity=off&as-of=2017-06-30",
        "/feed?as-of=2021-06-30&days=3660",
        "/feed?as-of=1999-01-01&days=1",
        "/follows",
        "/follows/1",
        "/library",
        "/library?tag=to+read",
        "/digests",
        "/settings/mail",
        "/mixture",
        "/mixture?q=dense+retrieval",
        "/mixture?q=donaudampfschifffahrt+zymurgical+quokka&w-bm25=1",
        "/status",
        "/help",
        "/docs",
        "/papers/arxiv:9999.99999",
        "/search?q=x&from=someday",
        "/nothing");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPhoneScrollsInOneDirection(String target, Reader reader) {
    Page page = reader.open(target, options -> options.setViewportSize(PHONE, 844));
    page.evaluate(OPEN_ALL);

    Object width = page.evaluate("document.documentElement.scrollWidth");

    assertEquals(PHONE, width);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void assistiveTechnologyFindsItsWay(String target, Reader reader) {
    Page page = reader.open(target, options -> options.setColorScheme(ColorScheme.LIGHT));
    page.evaluate(OPEN_ALL);

    page.evaluate(SHORTEN);
    assertThat(page.locator("main")).hasCount(1);
    assertThat(page.locator("h1")).hasCount(1);
    assertTrue(page.title().contains("Symposium"), page.title());
    assertEquals(List.of(), Audit.of(page));
  }

  @Test
  void theStatusPageSaysWhatCanBeSearched(Reader reader) {
    Page page = reader.open("/status");

    assertThat(page.locator("progress").first()).isVisible();
    assertThat(page.getByText("starter", new Page.GetByTextOptions().setExact(true))).isVisible();
  }

  @Test
  void theHelpPageExplainsTheQueryLanguage(Reader reader) {
    Page page = reader.open("/help");

    assertThat(page.getByText("cat:cs.IR").first()).isVisible();
    assertThat(page.locator("#why-help")).isVisible();
  }

  @Test
  void browsersAreOfferedTheSearch(Reader reader) {
    Page page = reader.open("/help");

    String href =
        page.locator("link[type='application/opensearchdescription+xml']").getAttribute("href");

    assertEquals("/opensearch.xml", href);
    assertEquals(200, page.request().get(reader.address() + href).status());
  }
}
