package symposium.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import symposium.core.engine.Facets;
import symposium.core.engine.GateLoad;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.retrieve.Matches;
import symposium.core.retrieve.Matches.Span;

final class PagesTest {

  private static final String EVIL =
      "</p><script>alert(1)</script> \"q\" 'a' onload=x <img src=x onerror=alert(1)> & \u202Egnp.exe\u2066 \u0007 \uD800 $\\href{javascript:alert(1)}{x}$ ${1+1}";
  private static final Pages PAGES = Pages.create();

  private static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    PageContext context = Canned.CONTEXT;
    pages.put("home", PAGES.home(context));
    pages.put("empty home", PAGES.home(new PageContext("0.1.0", 0)));
    pages.put("found", PAGES.search(context, Canned.found()));
    pages.put("similar", PAGES.search(context, Canned.similar()));
    pages.put("zero", PAGES.search(context, Canned.zero()));
    pages.put("nothing", PAGES.search(context, SearchView.empty(SearchParams.of(""))));
    pages.put("paper", PAGES.paper(context, Canned.paper()));
    pages.put("mixture", PAGES.mixture(context, mixture(Canned.hits())));
    pages.put("empty mixture", PAGES.mixture(context, MixtureView.empty(SearchParams.of(""))));
    pages.put("status", PAGES.status(context, Canned.status(), Canned.load()));
    pages.put("fresh status", PAGES.status(context, Canned.status(), GateLoad.none()));
    pages.put("help", PAGES.help(context));
    pages.put("reference", PAGES.reference(context, Canned.reference()));
    pages.put("error", PAGES.error(context, 404, "No such paper", "Look elsewhere."));
    pages.put("hostile search", PAGES.search(new PageContext(EVIL, 1), hostileSearch()));
    pages.put("hostile paper", PAGES.paper(context, hostilePaper()));
    pages.put("hostile error", PAGES.error(context, 400, EVIL, EVIL));
    pages.put("hostile status", PAGES.status(context, hostileStatus(), Canned.load()));
    pages.put("hostile mixture", PAGES.mixture(context, hostileMixture()));
    return pages;
  }

  private static Paper evilPaper() {
    return Paper.builder(PaperId.of("local:a\"b<c>&d/e?f#g%'\u202Eh"), EVIL)
        .authors(List.of(new Author("\"><b>", EVIL, "")))
        .categories(List.of(EVIL))
        .sources(List.of(EVIL))
        .aliases(List.of(PaperId.of("arxiv:javascript:alert(1)"), PaperId.of("doi:10.1/\"><i>")))
        .detail("url", "javascript:alert(1)")
        .detail("venue", EVIL)
        .detail(EVIL, EVIL)
        .abstractText(EVIL.repeat(20))
        .build();
  }

  private static PaperView hostilePaper() {
    Hit hit = Canned.hit(2, evilPaper(), new Matches(List.of(EVIL), List.of(), List.of()));
    return PaperView.of(evilPaper(), List.of(hit), EVIL, Set.of());
  }

  private static SearchView hostileSearch() {
    Matches matches = new Matches(List.of(EVIL), List.of(new Span(2, 9)), List.of(new Span(4, 12)));
    SearchParams params =
        SearchParams.of(
            name -> name.equals("sort") ? List.of("date") : List.of(EVIL, "javascript:alert(1)"));
    SearchResponse response =
        Canned.response(
            List.of(Canned.hit(1, evilPaper(), matches)),
            List.of(evilPaper()),
            List.of(evilPaper()),
            EVIL);
    var facets =
        new Facets(
            List.of(new Facets.Count("2020", 1), new Facets.Count("1200", 3)),
            List.of(new Facets.Count(EVIL, 1)),
            List.of(new Facets.Count(EVIL, 1)));
    return SearchView.of(
        params,
        new SearchResponse(
            response.request(),
            response.query(),
            response.hits(),
            1,
            false,
            Optional.empty(),
            facets,
            response.notes(),
            response.trace()),
        new Paging(EVIL, Optional.of(EVIL), Optional.of(EVIL)),
        Map.of());
  }

  private static MixtureView mixture(List<Hit> hits) {
    return Canned.mixture(SearchParams.of("experts"), Map.of(), hits);
  }

  private static MixtureView hostileMixture() {
    Matches matches = new Matches(List.of(EVIL), List.of(), List.of());
    SearchParams params = SearchParams.of(name -> name.equals("sort") ? List.of() : List.of(EVIL));
    return Canned.mixture(params, Map.of(EVIL, 3.0), List.of(Canned.hit(1, evilPaper(), matches)));
  }

  private static LibraryStatus hostileStatus() {
    return new LibraryStatus(
        EVIL,
        EVIL,
        3,
        new TreeMap<>(Map.of(EVIL, 3L)),
        2,
        List.of(new LibraryStatus.Space(EVIL, EVIL, 1, 0, 1e9, EVIL)),
        new TreeMap<>(Map.of(EVIL, EVIL)),
        List.of(EVIL),
        false,
        new LibraryStatus.Outside(
            List.of(new LibraryStatus.Contact(EVIL, EVIL)),
            List.of(new LibraryStatus.Errand(EVIL, EVIL))),
        List.of(EVIL));
  }

  @TestFactory
  List<DynamicTest> everyPageIsWellFormed() {
    return each((name, markup) -> assertFalse(markup.elements().isEmpty(), name));
  }

  @TestFactory
  List<DynamicTest> noPageHasInlineScriptOrStyle() {
    return each(
        (name, markup) -> {
          assertEquals(List.of(), markup.all("style"));
          for (Markup.Element element : markup.elements()) {
            for (String attribute : element.attributes().keySet()) {
              boolean inline = attribute.equals("style") || attribute.startsWith("on");
              assertFalse(inline, element.toString());
            }
          }
          for (Markup.Element script : markup.all("script")) {
            assertTrue(script.get("src").startsWith("/assets/"), script.toString());
            assertEquals("", script.text().strip());
          }
          assertEquals(List.of(), markup.all("img"));
        });
  }

  @TestFactory
  List<DynamicTest> everyLinkIsWellFormedAndStaysOnHttp() {
    return each(
        (name, markup) -> {
          for (Markup.Element element : markup.elements()) {
            for (String attribute : List.of("href", "src", "action", "hx-get")) {
              if (element.attributes().containsKey(attribute)) {
                String href = element.get(attribute);
                URI uri = URI.create(href);
                boolean own = href.startsWith("/") && !href.startsWith("//");
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                assertTrue(own || web || href.startsWith("#"), href);
              }
            }
          }
        });
  }

  @TestFactory
  List<DynamicTest> everyAssetThatIsNamedExists() {
    return each(
        (name, markup) ->
            markup.elements().stream()
                .flatMap(element -> element.attributes().values().stream())
                .filter(value -> value.startsWith("/assets/"))
                .forEach(path -> assertTrue(PAGES.assets().find(path).isPresent(), path)));
  }

  @TestFactory
  List<DynamicTest> everyPageHasItsLandmarks() {
    return each(
        (name, markup) -> {
          assertEquals(1, markup.all("main").size());
          assertEquals(1, markup.all("h1").size());
          assertEquals("head", markup.all("title").getFirst().ancestors().getFirst());
          assertTrue(markup.all("nav").size() >= 1);
          assertEquals(1, markup.all("footer").size());
          assertEquals("en", markup.all("html").getFirst().get("lang"));
          assertEquals("search", markup.all("form").getFirst().get("role"));
          assertEquals("#main", markup.all("a").getFirst().get("href"));
        });
  }

  @TestFactory
  List<DynamicTest> everyFieldHasALabelAndEveryIdIsUnique() {
    return each(
        (name, markup) -> {
          Set<String> labelled =
              markup.all("label").stream()
                  .map(label -> label.get("for"))
                  .collect(Collectors.toSet());
          for (Markup.Element input : markup.all("input")) {
            boolean hidden = input.get("type").equals("hidden");
            boolean wrapped = input.ancestors().contains("label");
            assertTrue(hidden || wrapped || labelled.contains(input.get("id")), input.toString());
          }
          var ids = new HashSet<String>();
          for (Markup.Element element : markup.elements()) {
            if (element.attributes().containsKey("id")) {
              assertTrue(ids.add(element.get("id")), element.toString());
            }
          }
          for (Markup.Element element : markup.elements()) {
            String by = element.get("aria-labelledby");
            assertTrue(by.isEmpty() || ids.contains(by), element.toString());
          }
        });
  }

  @Test
  void hostileTextShowsAsText() {
    String html = PAGES.search(Canned.CONTEXT, hostileSearch());
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
    assertFalse(html.contains("<script>alert"), html);
  }

  @Test
  void charactersThatTurnOrHideTextAreLeftOut() {
    for (String html : pages().values()) {
      assertTrue(
          html.chars()
              .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)));
      assertTrue(html.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'));
      assertTrue(html.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }
  }

  @Test
  void whatTheReaderTypedStandsInTheSearchBox() {
    Markup markup = Markup.parse(PAGES.search(Canned.CONTEXT, Canned.zero()));
    assertEquals("au:nobody \"quantum sandwich\" -survey", field(markup, "q").get("value"));
  }

  @Test
  void theResultsFragmentIsPartOfTheSearchPage() {
    String page = PAGES.search(Canned.CONTEXT, Canned.found());
    String part = PAGES.results(Canned.CONTEXT, Canned.found());
    assertFalse(part.contains("<html"));
    assertTrue(page.contains(part.strip()));
  }

  @Test
  void theComparisonFragmentIsPartOfTheMixturePage() {
    MixtureView view = mixture(Canned.hits());
    String page = PAGES.mixture(Canned.CONTEXT, view);
    assertTrue(page.contains(PAGES.comparison(Canned.CONTEXT, view).strip()));
  }

  @Test
  void everyPresentExpertHasASliderWithItsWeight() {
    Markup markup = Markup.parse(PAGES.mixture(Canned.CONTEXT, mixture(Canned.hits())));
    List<String> sliders =
        markup.all("input").stream()
            .filter(input -> input.get("type").equals("range"))
            .map(input -> input.get("name") + " " + input.get("value"))
            .toList();
    assertEquals(List.of("w-bm25 0.40", "w-dense 0.40", "w-static 0.20"), sliders);
  }

  @Test
  void aNewQueryKeepsTheReadersWeights() {
    SearchParams params = SearchParams.of("experts").withWeights("bm25=1");
    MixtureView view = Canned.mixture(params, Map.of("bm25", 1.0), Canned.hits());
    Markup markup = Markup.parse(PAGES.mixture(Canned.CONTEXT, view));
    assertEquals("bm25=1", field(markup, "weights").get("value"));
    assertEquals("search-form", field(markup, "weights").get("form"));
    assertEquals("/mixture", markup.all("form").getFirst().get("action"));
  }

  @Test
  void theGateTellsWhoDidNotAnswerAndWhy() {
    String html = PAGES.search(Canned.CONTEXT, Canned.found());
    assertTrue(html.contains("absent: its model is not installed"), html);
  }

  @Test
  void aServerThatWeighedNothingShowsNoGateLoad() {
    String fresh = PAGES.status(Canned.CONTEXT, Canned.status(), GateLoad.none());
    String used = PAGES.status(Canned.CONTEXT, Canned.status(), Canned.load());
    assertFalse(fresh.contains("Gate load"), fresh);
    assertTrue(used.contains("1,204 searches, mean entropy 1.62 bits, 74 % far"), used);
  }

  @Test
  void choicesWithoutAFieldTravelAsHiddenFields() {
    Markup markup = Markup.parse(PAGES.search(Canned.CONTEXT, Canned.similar()));
    assertEquals("local:starter/okapi-weighting", field(markup, "not").get("value"));
    assertEquals("search-form", field(markup, "like").get("form"));
  }

  @Test
  void idsWithSlashesAreOneSegmentOfTheAddress() {
    Markup markup = Markup.parse(PAGES.search(Canned.CONTEXT, Canned.found()));
    List<String> hrefs = markup.all("a").stream().map(link -> link.get("href")).toList();
    assertTrue(hrefs.contains("/papers/arxiv:cs%2F0112017"), hrefs.toString());
    assertTrue(hrefs.contains("/papers/local:starter%2Fokapi-weighting"), hrefs.toString());
  }

  @Test
  void aPapersOwnScriptAddressIsNeverALink() {
    String html = PAGES.paper(Canned.CONTEXT, hostilePaper());
    Markup markup = Markup.parse(html);
    assertTrue(
        markup.all("a").stream().noneMatch(link -> link.get("href").startsWith("javascript")));
  }

  @Test
  void theSearchDescriptionLeadsBack() {
    String xml = PAGES.openSearch("http://127.0.0.1:8080");
    assertTrue(xml.contains("template=\"http://127.0.0.1:8080/search?q={searchTerms}\""), xml);
  }

  private static Markup.Element field(Markup markup, String name) {
    return markup.all("input").stream()
        .filter(input -> input.get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private interface Check {
    void of(String name, Markup markup);
  }

  private static List<DynamicTest> each(Check check) {
    return pages().entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey(), () -> check.of(page.getKey(), Markup.parse(page.getValue()))))
        .toList();
  }
}
