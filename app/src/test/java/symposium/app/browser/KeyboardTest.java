package symposium.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Working without a mouse, and the choice of light or dark.
@ExtendWith(Visiting.class)
final class KeyboardTest {

  private static final String DENSE = "/search?q=dense+retrieval";

  private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

  @Test
  void aSlashGoesToTheSearchBoxAndEscapeLeavesIt(Reader reader) {
    Page page = reader.open(DENSE);

    page.keyboard().press("/");
    assertThat(page.getByLabel("Search papers")).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.getByLabel("Search papers")).not().isFocused();
    assertThat(page.getByLabel("Search papers")).hasValue("dense retrieval");
  }

  @Test
  void lettersTypedIntoTheSearchBoxAreLetters(Reader reader) {
    Page page = reader.open(DENSE);

    page.keyboard().press("/");
    page.keyboard().type("joke/?");

    assertThat(page.getByLabel("Search papers")).hasValue("joke/?");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void jAndKWalkTheResults(Reader reader) {
    Page page = reader.open(DENSE);
    var titles = page.locator("#results a.title");

    page.keyboard().press("j");
    assertThat(titles.nth(0)).isFocused();
    page.keyboard().press("j");
    assertThat(titles.nth(1)).isFocused();
    page.keyboard().press("k");

    assertThat(titles.nth(0)).isFocused();
  }

  @Test
  void oAndEnterOpenTheResult(Reader reader) {
    for (String key : List.of("o", "Enter")) {
      Page page = reader.open(DENSE);
      page.keyboard().press("j");
      String title = Reader.titles(page).getFirst();

      page.keyboard().press(key);

      assertThat(page.locator("article.paper h1")).hasText(title);
    }
  }

  @Test
  void eShowsAndHidesTheReasons(Reader reader) {
    Page page = reader.open(DENSE);
    page.keyboard().press("j");
    page.keyboard().press("j");

    page.keyboard().press("e");
    assertThat(page.locator(".hit").nth(1).locator(".why table")).isVisible();
    page.keyboard().press("e");

    assertThat(page.locator(".hit").nth(1).locator(".why table")).isHidden();
  }

  @Test
  void sStartsASearchFromTheResult(Reader reader) {
    Page page = reader.open(DENSE);
    page.keyboard().press("j");
    String title = Reader.titles(page).getFirst();

    page.keyboard().press("s");

    assertThat(page.locator(".seeds")).containsText(title);
  }

  @Test
  void aQuestionMarkListsTheKeysOnEveryPage(Reader reader) {
    for (String target : List.of("/status", DENSE)) {
      Page page = reader.open(target);

      page.keyboard().press("?");
      assertThat(page.getByText("next, previous result").last()).isVisible();
      page.keyboard().press("Escape");

      assertThat(page.locator("#keys")).isHidden();
    }
  }

  @Test
  void keysWithAModifierAreTheBrowsers(Reader reader) {
    Page page = reader.open(DENSE);

    page.keyboard().press("Control+j");

    assertEquals("BODY", page.evaluate("document.activeElement.tagName"));
  }

  @Test
  void tabsGoFromTheTopDownAndAreSeen(Reader reader) {
    Page page = reader.open(DENSE);
    var seen = new ArrayList<Object>();
    for (int i = 0; i < 13; i++) {
      page.keyboard().press("Tab");
      seen.add(page.evaluate("document.activeElement.textContent.trim()"));
      Object outlined =
          page.evaluate(
              """
              [document.activeElement, document.activeElement.parentElement]
                  .some(one => getComputedStyle(one).outlineStyle !== 'none')
              """);
      assertEquals(true, outlined, () -> "no focus to be seen on " + seen.getLast());
    }

    assertEquals(
        List.of(
            "Skip to content",
            "Symposium",
            "",
            "Search",
            "Daily",
            "Trending",
            "Feed",
            "Library",
            "Mixture",
            "Status",
            "Help",
            ""),
        seen.subList(0, 12));
  }

  @Test
  void theFirstTabSkipsToTheContent(Reader reader) {
    Page page = reader.open(DENSE);

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void lightOrDarkIsRemembered(Reader reader) {
    Page page = reader.open("/", KeyboardTest::dark);
    Object before = page.evaluate(BACKGROUND);

    page.locator("#theme").click();
    Object after = page.evaluate(BACKGROUND);
    assertNotEquals(before, after);
    page.navigate(reader.address() + "/help");

    assertEquals(after, page.evaluate(BACKGROUND));
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  private static Browser.NewContextOptions dark(Browser.NewContextOptions options) {
    return options.setColorScheme(ColorScheme.DARK);
  }
}
