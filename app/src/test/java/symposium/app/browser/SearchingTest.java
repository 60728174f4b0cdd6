package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching, reading the results and narrowing them.
@ExtendWith(Visiting.class)
final class SearchingTest {

  /// With the router that asks the same experts whatever the query.
  private static final String EXPERTS =
      "/search?q=routing+tokens+to+experts+without+load+balancing+loss&router=fixed";

  private static final String DENSE = "/search?q=dense+retrieval";
  private static final List<String> EXPERT_NAMES =
      List.of("bm25", "chars", "dense", "static", "title");
  private static final Pattern SEARCHED = Pattern.compile("/search\\?q=.*");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aQuestionOnTheStartPageIsAnswered(boolean script, Reader reader) {
    Page page = reader.open("/", options -> options.setJavaScriptEnabled(script));

    page.getByLabel("Search papers").fill("late interaction over BERT");
    page.getByLabel("Search papers").press("Enter");

    assertThat(page).hasURL(reader.at("/search?q=late+interaction+over+BERT"));
    assertThat(page.locator("#results a.title").first()).containsText("ColBERT");
    assertThat(page.getByLabel("Search papers")).hasValue("late interaction over BERT");
  }

  @Test
  void theStartPageOffersSearchesThatFindSomething(Reader reader) {
    Page page = reader.open("/");

    page.getByText("approximate nearest neighbour graphs").click();

    assertThat(page.locator("#results a.title").first()).isVisible();
  }

  @Test
  void wordsOfTheQueryAreHighlighted(Reader reader) {
    Page page = reader.open(DENSE);

    List<String> marked = page.locator(".hit mark:visible").allInnerTexts();

    assertFalse(marked.isEmpty());
    for (String word : marked) {
      assertTrue(word.toLowerCase(java.util.Locale.ROOT).matches("(dense|retriev).*"), word);
    }
  }

  @Test
  void everyResultSaysWhichExpertsFoundIt(Reader reader) {
    Page page = reader.open(EXPERTS);
    Locator hit = page.locator(".hit").first();

    hit.getByText("Why this result").click();

    Locator experts = hit.locator(".why th[scope=row]");
    assertThat(experts.first()).isVisible();
    assertTrue(
        experts.allInnerTexts().stream().anyMatch(row -> EXPERT_NAMES.contains(row.strip())),
        "no expert among " + experts.allInnerTexts());
    for (Locator bar : hit.locator(".why .pic rect:not(.track)").all()) {
      assertTrue(bar.boundingBox().width > 0, "a bar without width");
    }
  }

  @Test
  void openingTheReasonsMovesNothingAboveThem(Reader reader) {
    Page page = reader.open(EXPERTS);
    Locator hit = page.locator(".hit").first();
    Locator why = hit.locator(".why summary");
    Locator more = hit.getByText("More like this");
    double whyBefore = why.boundingBox().y;
    double moreBefore = more.boundingBox().y;

    why.click();

    assertThat(hit.locator(".why table")).isVisible();
    assertEquals(whyBefore, why.boundingBox().y);
    assertEquals(moreBefore, more.boundingBox().y);
  }

  @Test
  void reasonsAndSimilarPapersShareALine(Reader reader) {
    Page page = reader.open(EXPERTS);
    var why = page.locator(".hit .why summary").first().boundingBox();
    var more = page.locator(".hit a.like").first().boundingBox();

    assertEquals(why.y + why.height / 2, more.y + more.height / 2, 2.0);
  }

  @Test
  void aWholeAbstractOpensInItsPlace(Reader reader) {
    Page page = reader.open("/search?q=id:local:long");
    Locator hit = page.locator(".hit").first();

    hit.getByText("Whole abstract").click();

    assertThat(hit.locator(".snippet")).isHidden();
    assertThat(hit.locator(".more p")).containsText("ordinary");
  }

  @Test
  void aCategoryNarrowsAtOnceAndItsChipTakesItBack(Reader reader) {
    Page page = reader.open(DENSE);
    String before = page.locator("#count strong").innerText();

    box(page, "cs.LG").check();

    Locator chip = page.getByLabel("Remove category cs.LG");
    assertThat(chip).isVisible();
    assertThat(page).hasURL(reader.at(DENSE + "&cat=cs.LG"));
    assertNotEquals(before, page.locator("#count strong").innerText());
    chip.click();
    assertThat(page).hasURL(reader.at(DENSE));
    assertThat(page.locator("#count strong")).hasText(before);
  }

  @Test
  void aSourceNarrows(Reader reader) {
    Page page = reader.open("/search?q=zymurgical+sorting");

    box(page, "bibtex").check();

    assertThat(page.getByLabel("Remove source bibtex")).isVisible();
    assertTrue(Reader.titles(page).getFirst().startsWith("Zymurgical"));
    for (Locator facts : page.locator(".hit .facts").all()) {
      assertThat(facts).containsText("bibtex");
    }
  }

  @Test
  void yearsNarrow(Reader reader) {
    Page page = reader.open(DENSE);

    page.getByLabel("First year").fill("2020");
    page.getByLabel("First year").press("Tab");
    assertThat(page.getByLabel("Remove from 2020")).isVisible();
    page.getByLabel("Last year").fill("2021");
    page.getByLabel("Last year").press("Enter");

    assertThat(page.getByLabel("Remove to 2021")).isVisible();
    for (String year : page.locator(".hit .year").allInnerTexts()) {
      assertTrue(List.of("2020", "2021").contains(year), year);
    }
  }

  @Test
  void filtersWorkWithoutScript(Reader reader) {
    Page page = reader.open(DENSE, options -> options.setJavaScriptEnabled(false));

    page.getByLabel("First year").fill("2022");
    box(page, "cs.IR").check();
    page.getByText("Apply").click();

    assertThat(page.getByLabel("Remove from 2022")).isVisible();
    assertThat(page.getByLabel("Remove category cs.IR")).isVisible();
    for (String year : page.locator(".hit .year").allInnerTexts()) {
      assertTrue(Integer.parseInt(year) >= 2022, year);
    }
  }

  @Test
  void aYearInThePictureIsThatYear(Reader reader) {
    Page page = reader.open(DENSE);

    page.locator(".years a[aria-label^='2020']").click();

    assertThat(page.getByLabel("Remove from 2020")).isVisible();
    assertThat(page.getByLabel("Remove to 2020")).isVisible();
  }

  @Test
  void newestFirstOrdersByDate(Reader reader) {
    Page page = reader.open(DENSE);

    page.getByText("Newest first").click();

    assertThat(page.locator(".sorts [aria-current]")).hasText("Newest first");
    List<String> years = page.locator(".hit .year").allInnerTexts();
    assertEquals(years.stream().sorted(Comparator.reverseOrder()).toList(), years);
  }

  @Test
  void theOrderOutlivesANewQuery(Reader reader) {
    Page page = reader.open(DENSE + "&sort=date");

    page.getByLabel("Search papers").fill("mixture of experts");
    page.getByLabel("Search papers").press("Enter");

    assertThat(page).hasURL(reader.at("/search?q=mixture+of+experts&sort=date"));
    assertThat(page.locator(".sorts [aria-current]")).hasText("Newest first");
  }

  @Test
  void pagesGoOnWithoutGapsAndBack(Reader reader) {
    Page page = reader.open(DENSE);
    List<String> first = Reader.titles(page);

    page.locator("a[rel=next]").click();
    assertThat(page.locator("a[rel=prev]")).isVisible();
    List<String> second = Reader.titles(page);

    assertThat(page.locator("ol.hits")).hasAttribute("start", String.valueOf(first.size() + 1));
    assertTrue(second.stream().noneMatch(first::contains), second::toString);
    page.locator("a[rel=prev]").click();
    assertThat(page.locator("a[rel=prev]")).hasCount(0);
    assertEquals(first, Reader.titles(page));
  }

  @Test
  void resultsComeWhileTypingAndTheAddressFollows(Reader reader) {
    Page page = reader.open("/search");

    page.getByLabel("Search papers").pressSequentially("switch transformers");

    assertThat(page.locator("#results a.title").first()).containsText("Switch Transformers");
    assertThat(page).hasURL(reader.at("/search?q=switch+transformers"));
    assertThat(page).hasTitle("switch transformers – Symposium");
    assertThat(page.getByLabel("Search papers")).isFocused();
    page.reload();
    assertThat(page.getByLabel("Search papers")).hasValue("switch transformers");
    assertThat(page.locator("#results a.title").first()).containsText("Switch Transformers");
  }

  @Test
  void whatIsTypedAndEnteredIsAskedOnce(Reader reader) {
    Page page = reader.open(DENSE);
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    page.clock().install();
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);

    page.getByLabel("Search papers").fill("scaling laws");
    page.getByLabel("Search papers").press("Enter");
    page.clock().runFor(1_000); // Longer than a pause in typing is waited for.
    page.clock().resume();
    assertThat(page).hasTitle("scaling laws – Symposium");
    page.evaluate("fetch('/healthz').then(last => last.text())");

    assertEquals(1, asked.stream().filter(url -> url.contains("/search")).count(), asked::toString);
  }

  @Test
  void goingBackShowsTheEarlierAnswer(Reader reader) {
    Page page = reader.open(DENSE);
    List<String> before = Reader.titles(page);

    page.getByLabel("Search papers").fill("scaling laws");
    page.getByLabel("Search papers").press("Enter");
    assertThat(page).hasURL(reader.at("/search?q=scaling+laws"));
    page.locator("#results a.title").first().click();
    assertThat(page.locator("article.paper h1")).isVisible();
    page.goBack();
    assertThat(page.getByLabel("Search papers")).hasValue("scaling laws");
    page.navigate(reader.address() + DENSE);

    assertEquals(before, Reader.titles(page));
  }

  @Test
  void nothingFoundSaysWhatToTry(Reader reader) {
    Page page = reader.open("/search?q=au:nobodyatall+xyzzy&from=2020");

    assertThat(page.locator(".empty h2")).containsText("Nothing fits");
    page.getByText("Search for the words alone").click();

    assertThat(page).hasURL(SEARCHED);
    assertThat(page.locator("#count")).isVisible();
  }

  /// The box of a filter, not the chip that appears once it is checked.
  private static Locator box(Page page, String filter) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(filter));
  }
}
