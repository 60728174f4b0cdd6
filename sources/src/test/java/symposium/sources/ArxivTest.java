package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class ArxivTest {

  @Test
  void everyFieldOfTheSnapshotFindsItsPlace() {
    Paper paper =
        Reading.paper(
            """
            {"id": "0704.0001", "submitter": "Pavel Nadolsky", "authors": "ignored", \
            "title": "Calculation of\\n  prompt", "comments": "37 pages", \
            "journal-ref": "Phys.Rev.D76:013009,2007", "doi": "10.1103/PhysRevD.76.013009 10.5/x, 10.1234/Second", \
            "report-no": "ANL-HEP", "categories": "hep-ph cs.LG", "license": "http://l", \
            "abstract": "  One\\nline.\\n  Second paragraph.\\n", \
            "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}, \
            {"version": "v2", "created": "2007-07-24"}], "update_date": "2008-11-26", \
            "authors_parsed": [["Balázs", "C.", ""], ["King", "M. L.", "Jr."], ["ATLAS Collaboration", "", "", "CERN"]]}
            """);

    assertEquals(
        Paper.builder(PaperId.of("arxiv:0704.0001"), "Calculation of prompt")
            .abstractText("One line.\nSecond paragraph.")
            .authors(
                List.of(
                    new Author("C.", "Balázs", ""),
                    new Author("M. L.", "King", "Jr."),
                    new Author("", "ATLAS Collaboration", "")))
            .categories(List.of("hep-ph", "cs.LG"))
            .published(Optional.of(PublicationDate.parse("2007-04-02")))
            .updated(Optional.of(PublicationDate.parse("2007-07-24")))
            .aliases(
                List.of(
                    PaperId.of("doi:10.1103/physrevd.76.013009"), PaperId.of("doi:10.1234/second")))
            .sources(List.of("arxiv"))
            .details(
                Map.of(
                    "doi", "10.1103/physrevd.76.013009",
                    "venue", "Phys.Rev.D76:013009,2007",
                    "comments", "37 pages",
                    "report-no", "ANL-HEP",
                    "license", "http://l",
                    "submitter", "Pavel Nadolsky",
                    "versions", "2"))
            .build(),
        paper);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ileana Streinu, Louis Theran                       | Ileana/Streinu Louis/Theran
          A. One and B. Two                                  | A./One B./Two
          A. One, B. Two, and C. Three                       | A./One B./Two C./Three
          A. One (1 and 2), B. Two ((3) Lab, City)           | A./One B./Two
          INDIGO Collaboration, :, D. Salomoni               | /INDIGO+Collaboration D./Salomoni
          John Smith, Jr., Jr-Shin Li                        | John/Smith/Jr. Jr-Shin/Li
          John Smith III                                     | John/Smith/III
          Ferdinando de Saussure                             | Ferdinando/de+Saussure
          J. G\\\\'omez; \\\\L. Sand                          | J./Gómez Ł./Sand
          Victor Y. Pan and, Jonh Svadlenka                  | Victor+Y./Pan Jonh/Svadlenka
          Anderson Andy                                      | Anderson/Andy
          """)
  void authorsInOneStringAreSplit(String names, String parts) {
    Paper paper =
        Reading.paper(
            "{\"id\":\"0704.0001\",\"title\":\"T\",\"authors\":\"%s\",\"authors_parsed\":[]}"
                .formatted(names));

    assertEquals(
        parts,
        String.join(
            " ",
            paper.authors().stream()
                .map(
                    a ->
                        (a.given()
                                + "/"
                                + a.family()
                                + (a.suffix().isEmpty() ? "" : "/" + a.suffix()))
                            .replace(' ', '+'))
                .toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          B\\"uchi, Kekul\\'e, Erd{\\H{o}}s and {\\L}o\\'{s}    | Büchi, Kekulé, Erdős and Łoś
          $\\alpha\\'e$ stays -- {so} does~this \\emph{too}  | $\\alpha\\'e$ stays -- {so} does~this \\emph{too}
          al\\. [1], \\"quoted\\" 5\\% {\\it x}              | al\\. [1], \\"quoted\\" 5\\% {\\it x}
          """)
  void accentedLettersBecomeUnicodeAndOtherTexStays(String title, String text) {
    String json = title.replace("\\", "\\\\").replace("\"", "\\\"");
    Paper paper =
        Reading.paper("{\"id\":\"0704.0001\",\"title\":\"%s\",\"versions\":[]}".formatted(json));

    assertEquals(text, paper.title());
  }

  @Test
  void whatIsNoPaperIsReportedWithItsLineAndReading() {
    Reading reading =
        Reading.of(
            """
            {"id": "0704.0001", "title": "Good", "versions": []}
            {"id": "0704.0001", "title"

            {"id": "nonsense", "title": "T"}
            {"id": "0704.0002", "title": "  "}
            {"title": "T"}
            [1, 2]
            {"id": "0704.0003", "title": "T"} {}
            {"id": "0704.0004", "title": {"deep": [1]}, "authors": 5, "versions": "v1"}
            {"id": "math.GT/0309136v2", "title": "Good"}
            """);

    assertEquals(2, reading.papers().size());
    assertEquals(
        List.of(
            "4 'nonsense' is not an arXiv id",
            "5 no title",
            "6 no id",
            "7 not a JSON object",
            "8 more than one JSON object on the line",
            "9 no title"),
        reading.bad().stream().skip(1).map(bad -> bad.line() + " " + bad.reason()).toList());
    Bad first = reading.bad().getFirst();
    assertEquals("2 not valid JSON:", first.line() + " " + first.reason().substring(0, 15));
  }
}
