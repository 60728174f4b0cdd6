package symposium.sources.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class PaperWriterTest {

  private static final Paper PREPRINT =
      Paper.builder(
              PaperId.of("arxiv:1810.04805"), "BERT: Pre-training of Deep Transformers & $O(n_2)$")
          .abstractText("First.\nSecond \"quoted\".")
          .authors(
              List.of(
                  Author.parse("Jacob Devlin"),
                  new Author("Jörg", "van der Berg", ""),
                  new Author("", "Google AI", "")))
          .categories(List.of("cs.CL", "cs.LG"))
          .published(Optional.of(PublicationDate.parse("2018-10-11")))
          .updated(Optional.of(PublicationDate.parse("2019-05-24")))
          .aliases(List.of(PaperId.of("doi:10.18653/v1/n19-1423")))
          .sources(List.of("arxiv", "page"))
          .detail("venue", "NAACL 2019")
          .build();

  private static final Paper ARTICLE =
      Paper.builder(PaperId.of("doi:10.1145/1.2"), "Set {a, b} at 50%")
          .authors(List.of(new Author("Martin Luther", "King", "Jr.")))
          .published(Optional.of(PublicationDate.parse("1999-02")))
          .detail("bibtex-type", "article")
          .detail("venue", "Journal of A & B")
          .detail("pages", "1–20")
          .build();

  private static String written(String format, Paper... papers) {
    var text = new StringBuilder();
    try (PaperWriter writer = PaperWriter.of(format, text)) {
      List.of(papers).forEach(writer::write);
    }
    return text.toString();
  }

  @Test
  void jsonLinesHoldEverything() {
    assertEquals(
        """
        {"id":"arxiv:1810.04805","title":"BERT: Pre-training of Deep Transformers & $O(n_2)$",\
        "authors":["Jacob Devlin","Jörg van der Berg",{"family":"Google AI"}],\
        "abstract":"First.\\nSecond \\"quoted\\".","published":"2018-10-11","updated":"2019-05-24",\
        "categories":["cs.CL","cs.LG"],"aliases":["doi:10.18653/v1/n19-1423"],\
        "sources":["arxiv","page"],"details":{"venue":"NAACL 2019"}}
        """,
        written("jsonl", PREPRINT));
  }

  @Test
  void aPreprintInBibtexLooksAsArxivWritesIt() {
    assertEquals(
        """
        @misc{devlin2019bertpretrainingdeeptransformers,
              title={{BERT:} Pre-training of Deep Transformers \\& $O(n_2)$},\s
              author={Jacob Devlin and Jörg van der Berg and {Google AI}},
              year={2019},
              eprint={1810.04805},
              archivePrefix={arXiv},
              primaryClass={cs.CL},
              doi={https://doi.org/10.18653/v1/n19-1423},
              url={https://arxiv.org/abs/1810.04805},\s
        }
        """,
        written("bibtex", PREPRINT));
  }

  @Test
  void anArticleInBibtexKeepsItsFields() {
    assertEquals(
        """
        @article{king1999setb50,
              title={Set \\{a, b\\} at 50\\%},\s
              author={King, Jr., Martin Luther},
              year={1999},
              journal={Journal of A \\& B},
              pages={1–20},
              doi={https://doi.org/10.1145/1.2},
              url={https://doi.org/10.1145/1.2},\s
        }
        """,
        written("bibtex", ARTICLE));
  }

  @Test
  void keysAreUniqueWithinOneExport() {
    List<String> keys =
        written("bibtex", ARTICLE, ARTICLE, ARTICLE)
            .lines()
            .filter(line -> line.startsWith("@"))
            .toList();

    assertEquals(
        List.of(
            "@article{king1999setb50,", "@article{king1999setb50a,", "@article{king1999setb50b,"),
        keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a_b #1 ~x ^y          | a\\_b \\#1 \\textasciitilde{}x \\textasciicircum{}y
          costs $5 each         | costs \\$5 each
          $x_{1}^2$ and y_1     | $x_{1}^2$ and y\\_1
          open { brace          | open \\textbraceleft{} brace
          closed } { brace      | closed \\textbraceright{} \\textbraceleft{} brace
          \\emph{already} TeX   | \\emph{already} TeX
          back \\ slash         | back \\textbackslash{} slash
          """)
  void specialCharactersAreEscapedOutsideMathematics(String text, String escaped) {
    assertEquals(escaped, BibtexText.escaped(text));
  }

  @Test
  void risHasTaggedLinesWithCarriageReturns() {
    assertEquals(
        """
        TY  - UNPB
        TI  - BERT: Pre-training of Deep Transformers & $O(n_2)$
        AU  - Devlin, Jacob
        AU  - van der Berg, Jörg
        AU  - Google AI
        PY  - 2019
        DA  - 2019/05/24
        AB  - First. Second "quoted".
        KW  - cs.CL
        KW  - cs.LG
        DO  - 10.18653/v1/n19-1423
        UR  - https://arxiv.org/abs/1810.04805
        T2  - NAACL 2019
        N1  - arXiv:1810.04805
        M3  - Preprint
        PB  - arXiv
        ID  - arxiv:1810.04805
        ER  -\s

        """
            .replace("\n", "\r\n"),
        written("ris", PREPRINT));
  }

  @Test
  void cslIsOneArrayOfItems() {
    assertEquals(
        """
        [
        {"id":"arxiv:1810.04805","type":"article",\
        "title":"BERT: Pre-training of Deep Transformers & $O(n_2)$",\
        "author":[{"family":"Devlin","given":"Jacob"},{"family":"van der Berg","given":"Jörg"},\
        {"literal":"Google AI"}],"issued":{"date-parts":[[2019,5,24]]},\
        "abstract":"First.\\nSecond \\"quoted\\".","container-title":"NAACL 2019",\
        "DOI":"10.18653/v1/n19-1423","URL":"https://arxiv.org/abs/1810.04805","genre":"preprint",\
        "publisher":"arXiv","number":"arXiv:1810.04805","categories":["cs.CL","cs.LG"]},
        {"id":"doi:10.1145/1.2","type":"article-journal","title":"Set {a, b} at 50%",\
        "author":[{"family":"King","given":"Martin Luther","suffix":"Jr."}],\
        "issued":{"date-parts":[[1999,2]]},"container-title":"Journal of A & B",\
        "DOI":"10.1145/1.2","URL":"https://doi.org/10.1145/1.2"}
        ]
        """,
        written("csl", PREPRINT, ARTICLE));
  }

  @Test
  void cslOfNothingIsAnEmptyArray() {
    assertEquals("[]\n", written("csl"));
  }

  @Test
  void anUnknownFormatIsNamedWithTheKnownOnes() {
    var error = assertThrows(InvalidInput.class, () -> PaperWriter.of("word", new StringBuilder()));

    assertEquals(
        "There is no export format 'word'; there are jsonl, bibtex, ris, csl, apa, ieee, chicago, mla,"
            + " acm.",
        error.explanation());
  }

  @Test
  void detailsOfOtherKindsStayOut() {
    Paper paper =
        Paper.builder(PaperId.of("local:x/1"), "T")
            .details(Map.of("url", "http://x/{y} z"))
            .build();

    assertEquals(
        "@misc{t,\n      title={T}, \n      url={http://x/%7By%7D%20z}, \n}\n",
        written("bibtex", paper));
  }
}
