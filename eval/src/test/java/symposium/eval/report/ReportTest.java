package symposium.eval.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Resampling;
import symposium.eval.compare.Strata;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class ReportTest {

  private static final String HOSTILE = "<script>alert(\"'&\u202e\u0007')</script>";

  private static Scores scores(String run, double... values) {
    var topics = new TreeMap<String, Double>();
    for (double value : values) {
      topics.put(Integer.toString(topics.size() + 1), value);
    }
    return new Scores(run, Metric.parse("ndcg@10"), topics);
  }

  private static final Scores BASE = scores("bm25", 0.5, 0.25, 1, 0, 0.75, 0.5);
  private static final Scores RUN = scores("mix<ture>", 0.75, 0.5, 0.5, 0, 1, 0.75);

  private static Report report(Strata strata, ReportDetails details) {
    return new Report(
        Comparison.of(List.of(BASE, RUN), strata, new Resampling(1, 500, 500)), details);
  }

  private static Strata classes() {
    return Strata.by(BASE.topics().keySet(), topic -> topic.compareTo("4") < 0 ? "title" : "&<b>");
  }

  private static Report plain() {
    return report(Strata.one(BASE.topics().keySet()), ReportDetails.none());
  }

  private static Report full() {
    var details =
        ReportDetails.none()
            .withTexts(Map.of("3", HOSTILE))
            .withCosts(Map.of("bm25", 1.5, "mix<ture>", 12.25))
            .withGates(
                Map.of(
                    "1", Map.of("bm25", 1.0),
                    "2", Map.of("bm25", 0.5, "den\"se", 0.5),
                    "4", Map.of("den\"se", 1.0)),
                classes());
    return report(classes(), details);
  }

  @Test
  void theTextNamesRunsAndCounts() {
    String text = plain().text();
    assertTrue(text.startsWith("ndcg@10 on 6 topics, against bm25\n\n"), text);
    assertTrue(
        Pattern.compile("\nmix<ture>  0\\.5833  \\+0\\.0833  \\[.*]  0\\.\\d+  0\\.\\d+ +4 +1 +1\n")
            .matcher(text)
            .find(),
        text);
    assertTrue(
        text.contains("Worst topics of mix<ture>\ntopic    delta    bm25  mix<ture>\n"), text);
    assertTrue(text.contains("\n3      -0.5000  1.0000     0.5000\n"), text);
    assertFalse(text.contains("class"), text);
  }

  @Test
  void theTextShowsClassesCostsAndGates() {
    String text = full().text();
    assertTrue(text.contains("means over 2 classes"), text);
    assertTrue(text.contains("\ntitle  0.5833     0.5833  +0.0000  ["), text);
    assertTrue(text.contains("12.25"), text);
    assertTrue(text.contains("\ntitle  0.7500  0.2500\n"), text);
  }

  private static Report withExperts() {
    var qrels = Qrels.of(Map.of("3", Map.of("x", 2, "y", 1, "z", 1), "1", Map.of("x", 1)));
    var bm25 =
        Run.of(
            "bm25",
            Map.of(
                "3", List.of(new RunDoc("y", 3), new RunDoc("o", 2), new RunDoc("x", 1)),
                "1", List.of(new RunDoc("x", 1))));
    var dense = Run.of("den<se", Map.of("3", List.of(new RunDoc("o", 1))));
    var accounts = ExpertAccount.all(List.of(bm25, dense), qrels, Metric.parse("mrr"));
    return report(Strata.one(BASE.topics().keySet()), ReportDetails.none().withExperts(accounts));
  }

  @Test
  void theTextShowsWhatEachExpertDid() {
    String text = withExperts().text();
    assertTrue(
        text.contains(
            """
            topic  expert   alone  relevant at
            3      bm25    1.0000  1, 3; 1 not found
            3      den<se  0.0000  none found
            """),
        text);
    assertTrue(text.contains("\nBest topics of mix<ture>\n"), text);
    assertTrue(text.contains("\n1      bm25    1.0000  1\n"), text);
  }

  @Test
  void theJsonShowsWhatEachExpertDid() {
    var leaves = leaves(withExperts().json());
    assertEquals("3", leaves.get("/topics/2/experts/0/ranks/1"));
    assertEquals("1", leaves.get("/topics/2/experts/0/missing"));
    assertEquals("0.0", leaves.get("/topics/2/experts/1/value"));
    assertEquals("1", leaves.get("/contests/0/best/0"));
  }

  @Test
  void thePageShowsWhatEachExpertDid() {
    String html = withExperts().html();
    assertTrue(html.contains("Topics that lose most: each expert alone"), html);
    assertTrue(html.contains("<td>1, 3; 1 not found</td>"), html);
    assertTrue(html.contains("den&lt;se"), html);
    assertFalse(plain().html().contains("each expert alone"));
  }

  @Test
  void manyRanksAreCut() {
    var ranks = java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList();
    assertEquals(
        "1, 2, 3, 4, 5, 6, 7, 8 and 12 more; 3 not found",
        new ExpertAccount("e", 1, ranks, 3).places());
    assertEquals("1, 2", new ExpertAccount("e", 1, List.of(1, 2), 0).places());
  }

  @Test
  void theTextKeepsTerminalsSafe() {
    String text = full().text();
    assertTrue(text.contains("<script>alert(\"'& ')</script>"), text);
    assertTrue(text.chars().noneMatch(c -> c == 7 || c == 0x202e), text);
  }

  @Test
  void equalReportsAreEqualBytes() {
    assertEquals(full().text(), full().text());
    assertEquals(full().json(), full().json());
    assertEquals(full().html(), full().html());
  }

  private static Map<String, String> leaves(String text) {
    var leaves = new TreeMap<String, String>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      while (json.nextToken() != null) {
        if (json.currentToken().isScalarValue()) {
          leaves.put(json.streamReadContext().pathAsPointer().toString(), json.getString());
        }
      }
    }
    return leaves;
  }

  @Test
  void theJsonHoldsEverything() {
    var leaves = leaves(full().json());
    assertAll(
        () -> assertEquals("ndcg@10", leaves.get("/metric")),
        () -> assertEquals("bm25", leaves.get("/baseline")),
        () -> assertEquals("500", leaves.get("/resampling/resamples")),
        () -> assertEquals("12.25", leaves.get("/runs/1/milliseconds")),
        () -> assertEquals("4", leaves.get("/contests/0/wins")),
        () -> assertEquals("0.0", leaves.get("/contests/0/classes/title/delta")),
        () -> assertEquals("3", leaves.get("/contests/0/worst/0")),
        () -> assertEquals("0.75", leaves.get("/gates/title/bm25")),
        () -> assertEquals(HOSTILE, leaves.get("/topics/2/text")),
        () -> assertEquals("0.5", leaves.get("/topics/2/values/mix<ture>")),
        () -> assertTrue(leaves.containsKey("/contests/0/p_holm")));
  }

  @Test
  void thePageEscapesAllText() {
    String html = full().html();
    assertFalse(html.contains("<script"), "a script got through");
    assertFalse(html.contains("mix<ture>"), "a run's name got through");
    assertFalse(html.contains("<b>"), "a class's name got through");
    assertFalse(html.contains("den\"se"), "an expert's name got through");
    assertTrue(html.contains("&lt;script&gt;alert(&quot;&#39;&amp; &#39;)&lt;/script&gt;"));
  }

  @Test
  void thePageAsksForNothing() {
    String html = full().html();
    assertFalse(
        Pattern.compile("(?:src|href)=|url\\(|@import|http://|https://").matcher(html).find());
    assertTrue(html.contains("default-src &#39;none&#39;"));
  }

  @Test
  void thePageHasAPlotForEverythingGiven() {
    assertEquals(4, full().html().split("<svg ", -1).length - 1);
    assertEquals(2, plain().html().split("<svg ", -1).length - 1);
    assertEquals(6, plain().html().split("<circle ", -1).length - 1);
  }

  /// Elements nest and close, but for the three `meta` that need no end.
  @Test
  void thePageIsWellFormed() throws ParserConfigurationException {
    String body = full().html().replaceFirst("<!doctype html>", "").replaceAll("<meta [^>]*>", "");
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var page =
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(
            () -> builder.parse(new InputSource(new StringReader(body))));
    assertEquals("html", page.getDocumentElement().getTagName());
  }

  @Test
  void aRunWithoutAnyDifferenceIsDrawnToo() {
    var same =
        Comparison.of(
            List.of(BASE, BASE.named("same")),
            Strata.one(BASE.topics().keySet()),
            Resampling.defaults());
    var report = new Report(same, ReportDetails.none().withCosts(Map.of("same", 0.0)));
    assertFalse(report.html().contains("NaN"));
    assertFalse(report.text().contains("Worst"), report.text());
  }
}
