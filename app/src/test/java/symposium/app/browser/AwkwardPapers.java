package symposium.app.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Papers that are hard to show: with formulas, with code where text should be, and too long for
/// any page.
final class AwkwardPapers {

  static final String FORMULAS = "/papers/local:formulas";
  static final String HOSTILE = "/papers/local:hostile";
  static final String LONG = "/papers/local:long";

  /// What a hostile title tries.
  static final String ATTACK =
      "<script>alert('title')</script><img src=x onerror=alert('img')>\"'><b>Bold</b> claims";

  private static final int AUTHORS = 60;

  private AwkwardPapers() {}

  static List<Paper> all() {
    return List.of(formulas(), hostile(), endless());
  }

  private static Paper formulas() {
    return paper("local:formulas", "Zymurgical sorting in $O(n \\log n)$ for every $\\alpha$")
        .abstractText(
            """
            For a bound $\\alpha$ and $n$ keys the zymurgical sort needs $O(n \\log n)$ steps, and
            \\(\\sum_{i=1}^{n} i^2\\) in the worst case. It costs $5 or $6 to run.

            $$\\int_0^1 x^{\\alpha} \\, dx = \\frac{1}{\\alpha + 1}$$

            What cannot be read, $\\thereisnosuchcommand{x}$, stays as it was written.
            """)
        .categories(List.of("cs.DS", "math.CO"))
        .build();
  }

  private static Paper hostile() {
    return paper("local:hostile", ATTACK)
        .abstractText(
            "Quokka </p><script>alert('abstract')</script> and $\\href{javascript:alert(1)}{click}$"
                + " and $\\includegraphics{https://elsewhere.example/x.png}$ and"
                + " <style>body{display:none}</style> \u202Ebackwards.")
        .authors(List.of(Author.parse("\"><svg onload=alert('author')>")))
        .categories(List.of("cs.CR\"><script>alert('category')</script>"))
        .detail("url", "javascript:alert('url')")
        .detail("venue", "<iframe src=https://elsewhere.example></iframe>")
        .detail("note\"><script>alert('field')</script>", "<a href=//elsewhere.example>here</a>")
        .build();
  }

  private static Paper endless() {
    return paper(
            "local:long",
            "Unbroken " + "Donaudampfschifffahrt".repeat(12) + " and other long words")
        .abstractText("Words without end: " + "supercalifragilistic".repeat(40) + ". " + TEXT)
        .authors(
            IntStream.rangeClosed(1, AUTHORS)
                .mapToObj(i -> Author.parse("Wolfeschlegelsteinhausen%d, Adolph".formatted(i)))
                .toList())
        .aliases(
            List.of(
                PaperId.of("doi:10.5555/" + "x".repeat(180)),
                PaperId.of("local:" + "y".repeat(90))))
        .detail("url", "https://publisher.example/" + "a-very-long-path/".repeat(20))
        .detail("venue", "Proceedings of the Extraordinarily Long-Winded Conference on Everything")
        .detail("comments", "12 pages, 7 figures; ".repeat(30))
        .build();
  }

  private static final String TEXT =
      "The rest of this abstract is ordinary, only longer than a page of results shows at once. "
          .repeat(12);

  private static Paper.Builder paper(String id, String title) {
    return Paper.builder(PaperId.of(id), title)
        .published(Optional.of(PublicationDate.parse("2021-06-15")))
        .authors(List.of(Author.parse("Roe, Jane"), Author.parse("Doe, Jörg")))
        .sources(List.of("bibtex"));
  }
}
