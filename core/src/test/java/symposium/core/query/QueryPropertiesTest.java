package symposium.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every text somebody may type.
final class QueryPropertiesTest {

  private static AnalyzedQuery analyze(String text) {
    return new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(), List.of());
  }

  @Property(tries = 1_000)
  void arbitraryTextIsAQuery(@ForAll String text) {
    holdsForEveryQuery(text);
  }

  @Property(tries = 1_000)
  void textFullOfOperatorsIsAQuery(@ForAll("operators") String text) {
    holdsForEveryQuery(text);
  }

  private static void holdsForEveryQuery(String text) {
    AnalyzedQuery query = analyze(text);
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      assertFalse(query.clauses().isEmpty() && query.filters().isEmpty());
    }
    assertTrue(query.clauses().stream().noneMatch(clause -> clause.text().isBlank()));
    assertEquals(query.meaning(), query.meaning().strip());
    assertTrue(query.notes().size() <= 8);
  }

  @Property(tries = 500)
  void meaningIsTheWordsThatNeitherExcludeNorNameAuthors(@ForAll("pieces") List<String> pieces) {
    String wanted =
        pieces.stream()
            .filter(piece -> !piece.contains("no") && !piece.contains("who"))
            .map(piece -> piece.replaceAll("\"|^(ti|abs):", ""))
            .collect(Collectors.joining(" "));
    assertEquals(wanted, analyze(String.join(" ", pieces)).meaning());
  }

  @Property(tries = 300)
  void analysingTwiceGivesTheSame(@ForAll("operators") String text) {
    assertEquals(analyze(text), analyze(text));
  }

  @Provide
  Arbitrary<String> operators() {
    return Arbitraries.of(
            "ti:",
            "au:",
            "abs:",
            "cat:",
            "id:",
            "in:",
            "after:",
            "before:",
            "\"",
            "“",
            "”",
            "-",
            " ",
            "2020",
            "1706.03762",
            "10.1/",
            "10.1000/",
            "\u0007",
            "x",
            "naïve",
            ":",
            "doi:",
            "arXiv:",
            "😀",
            "\ud83d",
            "https://arxiv.org/abs/",
            "[cs.CL]")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "one",
            "two-way",
            "C++",
            "\"three four\"",
            "ti:five",
            "abs:six",
            "ti:\"seven eight\"",
            "-nothing",
            "-\"no thing\"",
            "-ti:nobody",
            "au:whom",
            "author:\"who else\"",
            "-au:who")
        .list()
        .ofMaxSize(12);
  }
}
