package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.export.PaperWriter;

final class CitationFormatsTest {

  private static final Paper PREPRINT =
      Paper.builder(PaperId.of("arxiv:2403.01234"), "Routing, {tokens} & $k$ experts")
          .abstractText("One — two. Über “quotes”.")
          .authors(
              List.of(
                  new Author("Ada", "Lovelace", ""),
                  new Author("Martin Luther", "King", "Jr."),
                  new Author("", "The LIGO Collaboration", "")))
          .categories(List.of("cs.IR", "physics.acc-ph", "hep-th"))
          .published(Optional.of(new PublicationDate(2024, 3, 4)))
          .aliases(List.of(PaperId.of("doi:10.1145/1.2")))
          .detail("doi", "10.1145/1.2")
          .detail("venue", "Journal of Examples 3 (2024)")
          .build();

  private static final Paper TALK =
      Paper.builder(PaperId.of("local:bibtex/lovelace%2B24"), "A talk")
          .authors(List.of(new Author("Ada", "Lovelace", "")))
          .published(Optional.of(new PublicationDate(2024, 3, 0)))
          .detail("bibtex-type", "inproceedings")
          .detail("venue", "Proceedings of Examples")
          .detail("url", "https://example.org/talk")
          .build();

  private static String written(String format, Paper... papers) {
    var text = new StringBuilder();
    try (PaperWriter writer = PaperWriter.of(format, text)) {
      List.of(papers).forEach(writer::write);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ris", "csl"})
  void whatOurWritersWroteIsReadAsItWas(String format) {
    Reading reading = Reading.of(written(format, PREPRINT, TALK));

    assertEquals(List.of(), reading.bad());
    for (int i = 0; i < 2; i++) {
      Paper was = List.of(PREPRINT, TALK).get(i);
      Paper is = reading.papers().get(i);
      assertEquals(was.id(), is.id());
      assertEquals(was.title(), is.title());
      assertEquals(was.abstractText(), is.abstractText());
      assertEquals(was.authors(), is.authors());
      assertEquals(was.categories(), is.categories());
      assertEquals(was.published(), is.published());
      assertEquals(was.aliases(), is.aliases());
      assertEquals(was.details().get("venue"), is.details().get("venue"));
      assertEquals(was.details().get("doi"), is.details().get("doi"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ris", "csl", "bibtex"})
  void writingWhatWasReadGivesTheSameText(String format) {
    String text = written(format, PREPRINT, TALK);

    assertEquals(text, written(format, Reading.of(text).papers().toArray(Paper[]::new)));
  }

  @Test
  void risOfAnotherProgramIsRead() {
    Paper paper =
        Reading.paper(
            """
            Provider: Somebody
            Content: text/plain

            TY  - JOUR
            T1  - A title
              that goes on
            A1  - Vaswani, Ashish
            AU  - Shazeer, Noam
            Y1  - 2017/06/12/
            JO  - Journal
            VL  - 3
            KW  - attention
            KW  - cs.CL
            N2  - An abstract.
            L1  - https://arxiv.org/pdf/1706.03762v7.pdf
            ER  -
            """);

    assertEquals(PaperId.of("arxiv:1706.03762"), paper.id());
    assertEquals("A title that goes on", paper.title());
    assertEquals(
        List.of(new Author("Ashish", "Vaswani", ""), new Author("Noam", "Shazeer", "")),
        paper.authors());
    assertEquals(Optional.of(new PublicationDate(2017, 6, 12)), paper.published());
    assertEquals(List.of("cs.CL"), paper.categories());
    assertEquals("attention", paper.details().get("keywords"));
    assertEquals("3", paper.details().get("volume"));
  }

  @Test
  void aForgottenEndOfARisRecordEndsItAtTheNext() {
    Reading reading = Reading.of("TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \n");

    assertEquals(List.of("One", "Two"), reading.papers().stream().map(Paper::title).toList());
  }

  @Test
  void aRisRecordWithoutTitleIsBadAndTheNextIsRead() {
    Reading reading = Reading.of("TY  - JOUR\nID  - x\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n");

    assertEquals(List.of(new Bad("-", 1, "'x' has no title")), reading.bad());
    assertEquals(PaperId.of("local:ris/two"), reading.papers().getFirst().id());
  }

  @Test
  void cslOfCrossrefAndZoteroIsRead() {
    Reading reading =
        Reading.of(
            """
            [{"id": "http://zotero.org/users/1/items/A", "type": "article", "title": "Attention",
              "publisher": "arXiv", "number": "arXiv:1706.03762",
              "author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}],
              "issued": {"date-parts": [["2017", "6", 12]]}},
             {"DOI": "10.1000/ABC", "type": "journal-article", "title": ["Many", "titles"],
              "container-title": ["A Journal"], "issued": {"date-parts": [[null]]},
              "author": [{"name": "nobody"}, {"literal": "A Group"}]},
             17,
             {"id": 4, "type": "book"}]
            """);

    assertEquals(
        List.of(PaperId.of("arxiv:1706.03762"), PaperId.of("doi:10.1000/abc")),
        reading.papers().stream().map(Paper::id).toList());
    assertEquals(
        List.of(new Author("Ludwig", "van Beethoven", "")), reading.papers().getFirst().authors());
    assertEquals("Many", reading.papers().get(1).title());
    assertEquals(
        Map.of("bibtex-type", "misc", "doi", "10.1000/abc", "venue", "A Journal"),
        reading.papers().get(1).details());
    assertEquals(
        List.of(new Bad("-", 8, "not a JSON object"), new Bad("-", 9, "'4' has no title")),
        reading.bad());
  }

  @Test
  void cslThatBreaksOffYieldsWhatCameBefore() {
    Reading reading = Reading.of("[{\"type\":\"book\",\"title\":\"A\"},\n{\"type\":\"bo");

    assertEquals(1, reading.papers().size());
    assertEquals(2, reading.bad().getFirst().line());
    assertTrue(reading.bad().getFirst().reason().startsWith("not valid JSON: "));
  }

  @Test
  void aListOfIdsBecomesStubs() {
    Reading reading =
        Reading.of(
            """
            # to read
            1706.03762
            https://arxiv.org/abs/2005.11401v4, 10.1145/3397271.3401075
            arXiv:1904.08375v1 [cs.IR]   # doc2query
            oai:arXiv.org:0804.2273
            https://doi.org/10.48550/arXiv.2112.01488
            cs/0112017
            notanid
            """);

    assertEquals(
        List.of(
            "arxiv:1706.03762",
            "arxiv:2005.11401",
            "doi:10.1145/3397271.3401075",
            "arxiv:1904.08375",
            "arxiv:0804.2273",
            "arxiv:2112.01488",
            "arxiv:cs/0112017"),
        reading.papers().stream().map(Paper::title).toList());
    assertTrue(reading.papers().stream().allMatch(Paper::isStub));
    assertEquals(List.of(new Bad("-", 8, "'notanid' is no arXiv id, DOI or link")), reading.bad());
  }
}
