package symposium.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symposium.core.engine.Hit;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.Sort;

final class ViewsTest {

  @Test
  void shownContributionsAndAdjustmentsAddUpToTheShownScore() {
    for (Hit hit : Canned.hits()) {
      WhyView why = WhyView.of(hit, Canned.trace());
      BigDecimal sum = BigDecimal.ZERO;
      for (WhyView.Bar bar : why.bars()) {
        sum = sum.add(new BigDecimal(bar.amount()));
      }
      for (WhyView.Amount one : why.adjustments()) {
        sum = sum.add(new BigDecimal(one.amount()));
      }
      assertEquals(new BigDecimal(why.total()), sum);
    }
  }

  @Test
  void roundedAddendsAddUpAndAreNeverFurtherOffThanAThousandth() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 500; round++) {
      List<Double> parts =
          IntStream.range(0, 1 + round % 6).mapToObj(i -> random.nextDouble(-0.2, 1)).toList();
      double total = parts.stream().mapToDouble(Double::doubleValue).sum();
      long[] shown = Numbers.addends(parts, total);
      assertEquals(Math.round(total * 1000), Arrays.stream(shown).sum());
      for (int i = 0; i < shown.length; i++) {
        assertTrue(Math.abs(shown[i] - parts.get(i) * 1000) <= 1);
      }
    }
  }

  @Test
  void anExpertThatDidNotListThePaperIsShownWithoutRank() {
    WhyView why = WhyView.of(Canned.hits().get(2), Canned.trace());
    assertEquals(
        List.of("bm25 3", "dense –", "static –"),
        why.bars().stream().map(bar -> bar.expert() + " " + bar.rank()).toList());
  }

  @Test
  void anExpertKeepsItsToneAllOverThePage() {
    int inRun =
        gate().experts().stream()
            .filter(line -> line.expert().equals("static"))
            .findFirst()
            .orElseThrow()
            .tone();
    assertEquals(inRun, WhyView.of(Canned.hits().get(2), Canned.trace()).bars().getLast().tone());
  }

  private static GateView gate() {
    return Canned.found().answer().orElseThrow().gate();
  }

  @Test
  void theGateShowsWhoFoundHowManyOfTheResultsShown() {
    assertEquals(
        List.of("bm25 0.40 4", "dense 0.40 3", "late – –", "static 0.20 3"),
        gate().experts().stream()
            .map(line -> line.expert() + " " + line.weight() + " " + line.found())
            .toList());
    assertEquals("4 results", gate().shown());
  }

  @Test
  void theGatesPictureHasTheGreatestFirstAndIsWhole() {
    assertEquals(
        List.of("bm25 0+400", "dense 400+400", "static 800+200"),
        gate().shares().stream()
            .map(one -> one.expert() + " " + one.start() + "+" + one.width())
            .toList());
  }

  @Test
  void theGateGivesTheRoutersReasons() {
    assertEquals(
        List.of(
            "its words are rare on the whole: bm25 +0.21, dense −0.15, static −0.06",
            "nothing else stands out"),
        gate().reasons());
    assertEquals("router learned", gate().router());
  }

  @Test
  void theMixtureMarksWhereAnExpertsPapersStand() {
    var view = Canned.mixture(SearchParams.of("x"), java.util.Map.of(), Canned.hits());
    ComparisonView compared = view.comparison().orElseThrow();
    ComparisonView.Column dense = compared.columns().get(1);
    assertEquals("dense", dense.expert());
    assertEquals("shares 3 of 10", dense.state());
    assertEquals(Optional.of(1), dense.papers().getFirst().place());
    assertTrue(dense.papers().getFirst().isShared());
  }

  @Test
  void theReadersWeightsStandInTheSlidersAndTheSearch() {
    SearchParams params = SearchParams.of("x").withRouter("fixed").withWeights("bm25=3,dense=1");
    var view = Canned.mixture(params, java.util.Map.of("bm25", 3.0, "dense", 1.0), Canned.hits());
    assertEquals(
        List.of("1.00", "0.33", "0.00"),
        view.sliders().stream().map(MixtureView.Slider::value).toList());
    assertEquals(
        "/search?q=x&weights=bm25%3D3%2Cdense%3D1", view.comparison().orElseThrow().search());
  }

  @Test
  void aRouterReplacesTheReadersWeights() {
    SearchParams params = SearchParams.of("x").withWeights("bm25=1");
    var view = Canned.mixture(params, java.util.Map.of("bm25", 1.0), Canned.hits());
    assertEquals(
        "/mixture?q=x&router=uniform", view.comparison().orElseThrow().routers().getLast().href());
  }

  @Test
  void aRemovedChipLeavesTheOtherFilters() {
    AnswerView answer = Canned.found().answer().orElseThrow();
    assertEquals(
        List.of("from 2001", "category cs.LG", "category cs.IR"),
        answer.chips().stream().map(Link::label).toList());
    assertTrue(answer.chips().get(1).href().endsWith("&from=2001&cat=cs.IR"));
  }

  @Test
  void aCountThatMayBeLargerSaysSo() {
    assertEquals("200+ results", Canned.found().answer().orElseThrow().count());
    assertEquals("0 results", Canned.zero().answer().orElseThrow().count());
  }

  @Test
  void adviceForNoResultsLoosensTheSearch() {
    assertEquals(
        List.of("Search without filters", "Search for the words alone: nobody quantum sandwich"),
        Canned.zero().answer().orElseThrow().advice().stream().map(Link::label).toList());
  }

  @Test
  void aSeedCanBeTurnedRoundAndRemoved() {
    AnswerView answer = Canned.similar().answer().orElseThrow();
    AnswerView.Seed seed = answer.liked().get(1);
    assertEquals(
        "/search?q=graphs&like=arxiv:2403.01234&not=local:starter%2Fokapi-weighting",
        seed.without());
    assertEquals(
        "/search?q=graphs&like=arxiv:2403.01234&not=local:starter%2Fokapi-weighting&not=arxiv:cs%2F0112017",
        seed.swapped());
  }

  @Test
  void pagesLinkByCursorAndTheFirstWithoutOne() {
    AnswerView.Pager pager = Canned.found().answer().orElseThrow().pager();
    assertFalse(pager.previous().orElseThrow().contains("cursor"));
    assertTrue(pager.next().orElseThrow().endsWith("&cursor=b2Zmc2V0PTEw"));
  }

  @Test
  void parametersSurviveTheAddress() {
    var params =
        new SearchParams(
            "a b&c=\"d\"+é",
            "2001",
            "2020",
            List.of("cs.LG"),
            List.of("arxiv"),
            Sort.DATE,
            "bm25",
            "fixed",
            "bm25=1",
            List.of("arxiv:cs/0112017"),
            List.of("doi:10.1/x"));
    assertEquals(
        "q=a%20b%26c%3D%22d%22%2B%C3%A9&from=2001&to=2020&cat=cs.LG&source=arxiv&sort=date"
            + "&experts=bm25&router=fixed&weights=bm25%3D1&like=arxiv:cs%2F0112017&not=doi:10.1%2Fx",
        params.encoded());
  }

  @Test
  void blankParametersAreAbsent() {
    assertTrue(SearchParams.of(name -> List.of(" ", "")).isEmpty());
  }

  @Test
  void placesToReadAreBuiltFromIds() {
    Paper paper =
        Paper.builder(PaperId.of("arxiv:cs/0112017"), "T")
            .aliases(List.of(PaperId.of("doi:10.1145/1.2<3>"), PaperId.of("acl:P19-1001")))
            .build();
    assertEquals(
        List.of(
            "https://arxiv.org/pdf/cs/0112017",
            "https://arxiv.org/abs/cs/0112017",
            "https://doi.org/10.1145/1.2%3C3%3E",
            "https://aclanthology.org/P19-1001"),
        PaperLinks.elsewhere(paper).stream().map(Link::href).toList());
  }

  @Test
  void onlyPlainWebAddressesBecomeLinks() {
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org/x",
            "https://user@example.org/",
            "https://localhost/",
            "http://[::1]/",
            "https://ex ample.org",
            "")) {
      assertEquals(Optional.empty(), PaperLinks.checked(bad), bad);
    }
    assertEquals(
        Optional.of(Link.to("example.org", "https://Example.org/a?b=c")),
        PaperLinks.checked("https://Example.org/a?b=c"));
  }

  @Test
  void aStylesheetsFontsAreServedBesideIt() {
    Assets assets = Pages.create().assets();
    String css = assets.href("katex.min.css");
    String folder = css.substring(0, css.lastIndexOf('/'));
    Asset font = assets.find(folder + "/fonts/KaTeX_Main-Regular.woff2").orElseThrow();
    assertEquals("font/woff2", font.contentType());
    assertTrue(font.etag().matches("\"[0-9a-f]{10}\""));
    assertEquals(Optional.empty(), assets.find("/assets/../secret"));
  }
}
