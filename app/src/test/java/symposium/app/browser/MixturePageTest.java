package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The gate above the results, and the page on which its weights can be moved.
@ExtendWith(Visiting.class)
final class MixturePageTest {

  private static final String SEARCH = "/search?q=routing+tokens+to+experts&router=fixed";
  private static final String MIXTURE = "/mixture?q=routing+tokens+to+experts";
  private static final String ALL_TO_BM25 =
      "document.querySelectorAll('#weights input[type=range]')"
          + ".forEach(one => one.value = one.name === 'w-bm25' ? 1 : 0)";

  @Test
  void theGateLeavesThePhonesFirstScreenToTheResults(Reader reader) {
    Page page = reader.open(SEARCH, options -> options.setViewportSize(390, 844));

    var gate = page.locator(".gate").boundingBox();
    var first = page.locator(".hit").first().boundingBox();

    assertTrue(gate.height <= 100, "the gate is high: " + gate.height);
    assertTrue(first.y < 844 / 2.0, "the first result begins at " + first.y);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theGateTellsWhoFoundWhatAndWho(boolean script, Reader reader) {
    Page page = reader.open(SEARCH, options -> options.setJavaScriptEnabled(script));

    page.locator(".gate summary").click();

    Locator table = page.locator(".gate table");
    assertThat(table).isVisible();
    assertThat(table.locator("caption")).containsText("router fixed");
    assertThat(table.locator("tr").filter(with("bm25")))
        .containsText(Pattern.compile("\\d\\.\\d\\d"));
    assertThat(table.locator("tr").filter(with("title"))).containsText("not asked");
    assertThat(page.locator(".gate .reasons")).containsText("the same weights");
  }

  @Test
  void theGateStaysOpenFromAnswerToAnswer(Reader reader) {
    Page page = reader.open(SEARCH);
    page.locator(".gate summary").click();

    page.getByLabel("Search papers").fill("mixture of experts");
    assertThat(page).hasTitle("mixture of experts – Symposium");

    assertThat(page.locator(".gate table")).isVisible();
  }

  @Test
  void theGateLeadsToTheMixtureAndBackWithTheSameChoice(Reader reader) {
    Page page = reader.open(SEARCH);
    List<String> found = Reader.titles(page).subList(0, 5);
    page.locator(".gate summary").click();

    page.getByText("Compare the experts").click();
    assertThat(page.locator("h1")).hasText("Mixture");
    assertThat(page.locator(".sorts [aria-current]")).hasText("fixed");
    assertEquals(found, Reader.titles(page.locator(".mixed a.title")).subList(0, 5));
    page.getByText("Search with these weights").click();

    assertEquals(found, Reader.titles(page).subList(0, 5));
  }

  @Test
  void movingAWeightChangesTheListsAndTheAddress(Reader reader) {
    Page page = reader.open(MIXTURE);
    List<String> bm25 = Reader.titles(list(page, "bm25"));

    page.evaluate(ALL_TO_BM25);
    page.locator("#w-bm25").press("ArrowRight");
    page.locator("#w-bm25").press("ArrowLeft");

    assertThat(page.locator(".sorts .own")).hasText("you");
    assertThat(page).hasURL(Pattern.compile(".*w-bm25=0\\.99.*"));
    assertEquals(bm25, Reader.titles(page.locator(".mixed a.title")));
    assertThat(page.locator("output[for=w-bm25]")).hasText("0.99");
    page.reload();
    assertThat(page.locator("#w-bm25")).hasValue("0.99");
    assertThat(page.locator(".sorts .own")).hasText("you");
  }

  @Test
  void weightsWorkWithoutScript(Reader reader) {
    Page page = reader.open(MIXTURE, options -> options.setJavaScriptEnabled(false));
    for (Locator slider : page.locator("#weights input[type=range]").all()) {
      slider.press("Home");
    }
    page.locator("#w-static").press("End");

    page.getByText("Use these weights").click();

    assertThat(page.locator(".sorts .own")).hasText("you");
    assertEquals(
        Reader.titles(list(page, "static")), Reader.titles(page.locator(".mixed a.title")));
    page.getByText("Search with these weights").click();
    assertThat(page.getByLabel("Remove weights static=1")).isVisible();
  }

  @Test
  void noWeightAtAllIsNotAskedFor(Reader reader) {
    Page page = reader.open(MIXTURE);
    List<String> before = Reader.titles(page.locator(".mixed a.title"));

    page.evaluate(ALL_TO_BM25);
    page.locator("#w-bm25").press("Home");

    assertThat(page.locator("#weights-note")).containsText("at least one expert");
    assertEquals(before, Reader.titles(page.locator(".mixed a.title")));
  }

  @Test
  void anotherRouterIsALinkAway(Reader reader) {
    Page page = reader.open(MIXTURE);

    page.locator(".sorts").getByText("uniform").click();

    assertThat(page.locator(".sorts [aria-current]")).hasText("uniform");
    assertThat(page.locator(".reasons")).containsText("the same weights whatever the query");
  }

  @Test
  void theLearnedRouterGivesItsReasons(Reader reader) {
    Page page = reader.open("/mixture?q=atention+is+al+you+ned&router=learned");

    Locator reasons = page.locator(".reasons li");

    assertThat(reasons.first()).containsText(Pattern.compile(": .*[+−]\\d\\.\\d\\d"));
    assertTrue(reasons.count() <= 5);
  }

  @Test
  void papersOfTheMixtureAreMarkedInEveryList(Reader reader) {
    Page page = reader.open(MIXTURE);
    List<String> mixed = Reader.titles(page.locator(".mixed a.title"));

    for (Locator marked : page.locator(".ranked li.shared").all()) {
      assertTrue(mixed.contains(marked.locator("a.title").innerText().strip()));
    }
    for (Locator apart : page.locator(".ranked li.apart").all()) {
      assertFalse(mixed.contains(apart.locator("a.title").innerText().strip()));
    }
  }

  @Test
  void aNewQueryIsComparedWithTheSameWeights(Reader reader) {
    Page page = reader.open(MIXTURE + "&w-bm25=1");

    page.getByLabel("Search papers").fill("scaling laws");
    page.getByLabel("Search papers").press("Enter");

    assertThat(page).hasURL(reader.at("/mixture?q=scaling+laws&weights=bm25%3D1"));
    assertThat(page.locator("#w-bm25")).hasValue("1");
  }

  private static Locator list(Page page, String expert) {
    return page.locator("section[aria-labelledby=list-" + expert + "] a.title");
  }

  private static Locator.FilterOptions with(String expert) {
    return new Locator.FilterOptions().setHasText(expert);
  }
}
