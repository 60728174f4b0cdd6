package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class BibtexTest {

  @Test
  void everyFieldFindsItsPlace() {
    Paper paper =
        Reading.paper(
            """
            % a comment before
            @string{tois = "ACM Transactions on " # "Information Systems"}
            @Article{okapi:94,
              author  = {Robertson, Stephen E. and van der Berg, J{\\"o}rg and {World Health Organization}},
              title   = {{Okapi} at {TREC}-3: the caf{\\'e} -- again},
              journal = tois,
              year    = 1994,
              month   = nov,
              volume  = 12,
              pages   = {1--20},
              abstract = {First line
                 wrapped.},
              doi     = {10.1145/ABC.1},
              url     = {https://example.org/x_y}
            }
            """);

    assertEquals(
        Paper.builder(PaperId.of("doi:10.1145/abc.1"), "Okapi at TREC-3: the café – again")
            .abstractText("First line wrapped.")
            .authors(
                List.of(
                    new Author("Stephen E.", "Robertson", ""),
                    new Author("Jörg", "van der Berg", ""),
                    new Author("", "World Health Organization", "")))
            .published(Optional.of(new PublicationDate(1994, 11, 0)))
            .sources(List.of("bibtex"))
            .details(
                Map.of(
                    "doi", "10.1145/abc.1",
                    "venue", "ACM Transactions on Information Systems",
                    "journal", "ACM Transactions on Information Systems",
                    "volume", "12",
                    "pages", "1–20",
                    "url", "https://example.org/x_y",
                    "bibtex-key", "okapi:94",
                    "bibtex-type", "article"))
            .build(),
        paper);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eprint={1706.03762v5}, archivePrefix={arXiv}, doi={10.1000/x} | arxiv:1706.03762
          arxivid = {cs/0112017}                                       | arxiv:cs/0112017
          journal={arXiv preprint arXiv:1706.03762}                    | arxiv:1706.03762
          journal={CoRR}, volume={abs/1706.03762}                      | arxiv:1706.03762
          url={https://arxiv.org/abs/1706.03762v2}                     | arxiv:1706.03762
          doi={https://doi.org/10.1145/12\\_3.4}                       | doi:10.1145/12_3.4
          year={2001}                                                  | local:bibtex/a%3Ab
          """)
  void theIdIsTheStrongestOneFound(String fields, String id) {
    assertEquals(id, Reading.paper("@misc{a:b, title={T}, " + fields + "}").id().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ludwig van Beethoven          | Ludwig / van Beethoven /
          Beethoven, Ludwig van         | Ludwig van / Beethoven /
          Charles de la Vall{\\'e}e Poussin | Charles / de la Vallée Poussin /
          King, Jr., Martin Luther      | Martin Luther / King / Jr.
          {\\L}ukasz Kaiser             | Łukasz / Kaiser /
          Aidan {G{\\'o}mez Ruiz}       | Aidan / Gómez Ruiz /
          Donald~E. Knuth               | Donald E. / Knuth /
          {The ATLAS Collaboration}     | / The ATLAS Collaboration /
          """)
  void namesAreReadAsBibtexReadsThem(String name, String parts) {
    Author author =
        Reading.paper("@misc{a, title={T}, author={" + name + "}}").authors().getFirst();

    assertEquals(
        parts, (author.given() + " / " + author.family() + " / " + author.suffix()).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          G{\\"o}del, \\'{E}, \\v{s}, \\c{c}, \\~n, \\r{a}, \\H o | Gödel, É, š, ç, ñ, å, ő
          \\ss \\o{} {\\AE} na{\\"\\i}ve                          | ßø Æ naïve
          $O(n^2)$ and $\\alpha_{i}$ stay                        | $O(n^2)$ and $\\alpha_{i}$ stay
          \\emph{Deep} \\textbf{nets} \\& 100\\% \\#1 a\\_b       | Deep nets & 100% #1 a_b
          ``quoted'' -- and --- it's~so                          | “quoted” – and — it's so
          \\unknown{thing}                                       | \\unknownthing
          """)
  void latexBecomesUnicode(String latex, String text) {
    assertEquals(text, Reading.paper("@misc{a, title={" + latex + "}}").title());
  }

  @Test
  void anEntryWithUnbalancedBracesLosesOnlyItself() {
    Reading reading =
        Reading.of(
            """
            @misc{one, title={One}}
            @misc{two,
              title={Two {is broken},
              year={2001}
            }
            @misc{three, title={Three}}
            @misc{four, title={Four}
            """);

    assertEquals(List.of("One", "Three"), reading.papers().stream().map(Paper::title).toList());
    assertEquals(
        List.of(
            new Bad("-", 2, "the braces of the entry do not balance"),
            new Bad("-", 7, "the braces of the entry do not balance")),
        reading.bad());
  }

  @Test
  void anEntryThatDoesNotParseIsReportedWithItsLine() {
    Reading reading =
        Reading.of(
            """
            @misc{one,
              title={One}
              year={2001}
            }
            @misc{two, title={Two}}
            @misc{three, year=2000}
            """);

    assertEquals(List.of("Two"), reading.papers().stream().map(Paper::title).toList());
    assertEquals(
        List.of(
            new Bad("-", 3, "'year' is not expected here"),
            new Bad("-", 6, "entry 'three' has no title")),
        reading.bad());
  }

  @Test
  void abbreviationsThatNothingDefinesStandForTheirNames() {
    assertEquals(
        "sigir", Reading.paper("@misc{a, title={T}, booktitle=sigir}").details().get("venue"));
  }

  @Test
  void parenthesesAndSeveralEntriesOnALineAreFine() {
    Reading reading = Reading.of("@misc(a, title={A (b) c}) @misc{b, title=\"B\"}\n@comment{x}");

    assertEquals(List.of("A (b) c", "B"), reading.papers().stream().map(Paper::title).toList());
    assertEquals(List.of(), reading.bad());
  }

  @Test
  void oldFilesInWindowsLettersAreRead() {
    Reading reading =
        Reading.of("@misc{a, title={Gödel’s}}".getBytes(Charset.forName("windows-1252")));

    assertEquals("Gödel’s", reading.papers().getFirst().title());
  }

  @Test
  void bracesNestedTooDeepAreABadRecord() {
    Reading reading =
        Reading.of(
            "@misc{a, title={%s x %s}}\n@misc{b, title={B}}"
                .formatted("{".repeat(100_000), "}".repeat(100_000)));

    assertEquals(List.of(new Bad("-", 1, "braces more than 50 deep")), reading.bad());
    assertEquals(Set.of("B"), Set.of(reading.papers().getFirst().title()));
  }
}
