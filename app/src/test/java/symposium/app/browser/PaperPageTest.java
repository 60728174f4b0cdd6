package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// A paper's page, what leads on from it, and what can be taken away.
@ExtendWith(Visiting.class)
final class PaperPageTest {

  private static final String ATTENTION = "/papers/arxiv:1706.03762";

  @Test
  void aResultLeadsToItsPaper(Reader reader) {
    Page page = reader.open("/search?q=Attention+is+all+you+need");

    page.locator("#results a.title").first().click();

    assertThat(page.locator("h1")).hasText("Attention Is All You Need");
    assertThat(page.locator(".paper header .authors")).containsText("Ashish Vaswani");
    assertThat(page.getByText("PDF")).hasAttribute("href", "https://arxiv.org/pdf/1706.03762");
  }

  @Test
  void anAuthorLeadsToTheirPapers(Reader reader) {
    Page page = reader.open(ATTENTION);

    page.getByText("Noam Shazeer").first().click();

    assertTrue(Reader.titles(page).size() > 1);
    for (Locator authors : page.locator(".hit .authors").all()) {
      assertThat(authors).containsText("Shazeer");
    }
  }

  @Test
  void similarPapersAreBesideItAndLeadOn(Reader reader) {
    Page page = reader.open(ATTENTION);
    List<String> similar = Reader.titles(page.locator(".similar a.title"));

    assertTrue(similar.size() >= 3, similar::toString);
    page.getByText("All similar papers").click();

    assertThat(page.locator(".seeds")).containsText("Attention Is All You Need");
    assertEquals(similar, Reader.titles(page).subList(0, similar.size()));
  }

  @Test
  void anUnwantedPaperTurnsTheSearchAway(Reader reader) {
    Page page = reader.open("/search?like=arxiv:1706.03762");
    String unwanted = Reader.titles(page).getFirst();

    page.getByText("Not like this").first().click();

    assertThat(page.locator(".seeds .sign.not")).isVisible();
    assertThat(page.locator(".seeds")).containsText(unwanted);
    assertTrue(!Reader.titles(page).contains(unwanted), unwanted);
    page.locator(".seeds li:has(.sign.not)").getByText("remove").click();
    assertThat(page.locator(".seeds .sign.not")).hasCount(0);
    assertEquals(unwanted, Reader.titles(page).getFirst());
  }

  @Test
  void bibtexIsCopied(Reader reader) {
    Page page =
        reader.open(
            ATTENTION,
            options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")));

    page.getByText("Copy BibTeX").click();

    assertThat(page.getByText("Copied")).isVisible();
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(copied.startsWith("@") && copied.contains("Attention Is All You Need"), copied);
  }

  @ParameterizedTest
  @CsvSource({"BibTeX, arxiv-1706.03762.bib, @", "RIS, arxiv-1706.03762.ris, TY  - "})
  void aPaperIsTakenAwayAsAFile(String label, String file, String start, Reader reader) {
    Page page = reader.open(ATTENTION);

    Download download =
        page.waitForDownload(() -> page.locator(".paper a[download]").getByText(label).click());

    assertEquals(file, download.suggestedFilename());
    String text = read(download);
    assertTrue(text.startsWith(start.strip()), text);
    assertTrue(text.contains("Vaswani"), text);
  }

  @Test
  void aPaperIsTakenAwayAsJson(Reader reader) {
    Page page = reader.open(ATTENTION);

    Download download = page.waitForDownload(() -> page.getByText("CSL-JSON").click());

    var items = JsonMapper.shared().readTree(read(download));
    assertEquals("Attention Is All You Need", items.path(0).path("title").asString());
  }

  @Test
  void resultsAreTakenAwayAsAFile(Reader reader) {
    Page page = reader.open("/search?q=au:vaswani");
    int shown = Reader.titles(page).size();

    Download download =
        page.waitForDownload(() -> page.locator(".exports").getByText("BibTeX").click());

    assertEquals("symposium.bib", download.suggestedFilename());
    assertEquals(shown, read(download).lines().filter(line -> line.startsWith("@")).count());
  }

  @Test
  void formulasAreSet(Reader reader) {
    Page page = reader.open(AwkwardPapers.FORMULAS);

    assertThat(page.locator("h1 .katex")).hasCount(2);
    assertThat(page.locator(".reading .katex")).hasCount(5);
    assertThat(page.locator("h1 .katex-mathml annotation").first()).hasText("O(n \\log n)");
    assertThat(page.locator(".reading").first()).containsText("It costs $5 or $6 to run.");
  }

  @Test
  void aFormulaThatCannotBeReadStaysAsWritten(Reader reader) {
    Page page = reader.open(AwkwardPapers.FORMULAS);

    assertThat(page.locator("h1 .katex")).hasCount(2);
    assertThat(page.locator(".reading").last())
        .containsText("What cannot be read, $\\thereisnosuchcommand{x}$, stays");
  }

  @Test
  void formulasAreSetAmongResultsToo(Reader reader) {
    Page page = reader.open("/search?q=routing");

    page.getByLabel("Search papers").fill("zymurgical sorting");

    assertThat(page.locator(".hit h2 .katex").first()).isVisible();
  }

  @Test
  void withoutScriptFormulasAreReadableText(Reader reader) {
    Page page = reader.open(AwkwardPapers.FORMULAS, options -> options.setJavaScriptEnabled(false));

    assertThat(page.locator("h1"))
        .hasText("Zymurgical sorting in $O(n \\log n)$ for every $\\alpha$");
  }

  @ParameterizedTest
  @CsvSource({AwkwardPapers.HOSTILE, "/search?q=quokka", "/search?like=local:hostile"})
  void whatAHostileRecordSaysIsOnlyText(String target, Reader reader) {
    Page page = reader.open(target);

    assertThat(page.getByText(AwkwardPapers.ATTACK).first()).isVisible();
    assertEquals(0, page.locator("main img, main iframe, main style, main script").count());
    assertEquals(0, page.locator("[href^='javascript:' i]").count());
  }

  @Test
  void anIdThatIsNotHereIsAPageThatLeadsOn(Reader reader) {
    Page page = reader.open("/papers/arxiv:9999.99999");

    assertThat(page.locator("h1")).isVisible();
    page.locator("main").getByText("Search").click();
    assertThat(page).hasURL(reader.at("/"));
  }

  private static String read(Download download) {
    try (var stream = download.createReadStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
