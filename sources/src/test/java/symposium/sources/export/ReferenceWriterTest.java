package symposium.sources.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symposium.core.error.InvalidInput;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class ReferenceWriterTest {

  private static final Paper PREPRINT =
      Paper.builder(PaperId.of("arxiv:1706.03762"), "Attention Is All You Need")
          .authors(List.of(Author.parse("Ashish Vaswani"), new Author("", "Google Brain", "")))
          .published(Optional.of(PublicationDate.parse("2017-06-12")))
          .build();

  private static final Paper ARTICLE =
      Paper.builder(PaperId.of("doi:10.1145/1.2"), "Sets at 50\\% & \\emph{more}")
          .authors(List.of(new Author("Jörg", "van der Berg", ""), Author.parse("Jane Roe")))
          .published(Optional.of(PublicationDate.parse("1999-02")))
          .detail("bibtex-type", "article")
          .detail("venue", "Journal of A & B")
          .detail("volume", "12")
          .detail("number", "3")
          .detail("pages", "1--20")
          .build();

  private static String written(String format, Paper... papers) {
    var text = new StringBuilder();
    try (PaperWriter writer = PaperWriter.of(format, text)) {
      List.of(papers).forEach(writer::write);
    }
    return text.toString();
  }

  @Test
  void apa() {
    assertEquals(
        """
        van der Berg, J., & Roe, J. (1999). Sets at 50% & more. Journal of A & B, 12(3), 1–20. https://doi.org/10.1145/1.2
        Vaswani, A., & Google Brain. (2017). Attention Is All You Need (arXiv:1706.03762). arXiv. https://arxiv.org/abs/1706.03762
        """,
        written("apa", PREPRINT, ARTICLE));
  }

  @Test
  void ieee() {
    assertEquals(
        """
        [1] A. Vaswani and Google Brain, “Attention Is All You Need,” Jun. 12, 2017, arXiv: arXiv:1706.03762. [Online]. Available: https://arxiv.org/abs/1706.03762
        [2] J. van der Berg and J. Roe, “Sets at 50% & more,” Journal of A & B, vol. 12, no. 3, pp. 1–20, Feb. 1999, doi: 10.1145/1.2.
        """,
        written("ieee", PREPRINT, ARTICLE));
  }

  @Test
  void chicago() {
    assertEquals(
        """
        van der Berg, Jörg, and Jane Roe. 1999. “Sets at 50% & More.” Journal of A & B 12 (3): 1–20. https://doi.org/10.1145/1.2.
        Vaswani, Ashish, and Google Brain. 2017. “Attention Is All You Need.” arXiv:1706.03762. Preprint, arXiv, June 12. https://arxiv.org/abs/1706.03762.
        """,
        written("chicago", PREPRINT, ARTICLE));
  }

  @Test
  void mla() {
    assertEquals(
        """
        van der Berg, Jörg, and Jane Roe. “Sets at 50% & More.” Journal of A & B, vol. 12, no. 3, Feb. 1999, pp. 1–20, https://doi.org/10.1145/1.2.
        Vaswani, Ashish, and Google Brain. “Attention Is All You Need.” arXiv:1706.03762, arXiv, 12 June 2017, https://arxiv.org/abs/1706.03762.
        """,
        written("mla", PREPRINT, ARTICLE));
  }

  @Test
  void acm() {
    assertEquals(
        """
        [1] Ashish Vaswani and Google Brain. 2017. Attention Is All You Need. Retrieved from https://arxiv.org/abs/1706.03762
        [2] Jörg van der Berg and Jane Roe. 1999. Sets at 50% & more. Journal of A & B 12, 3 (February 1999), 1–20. https://doi.org/10.1145/1.2
        """,
        written("acm", PREPRINT, ARTICLE));
  }

  @ParameterizedTest
  @EnumSource
  void mathematicsAndMarkupStandAsTheyAre(ReferenceStyle style) {
    String title = "Bounds $x_{i} \\in O(n_2)$ for <b>bold</b> & <script>alert(1)</script>";
    String reference = written(style.key(), Paper.builder(PaperId.of("local:x"), title).build());
    assertTrue(reference.contains(title), reference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G\\"odel's proof   | Gödel’s proof
          {BERT} \\& co      | BERT & co
          100\\% \\textbf{x} | 100% x
          """)
  void texBecomesText(String title, String text) {
    String reference = written("apa", Paper.builder(PaperId.of("local:x"), title).build());
    assertTrue(reference.contains(text), reference);
  }

  @ParameterizedTest
  @EnumSource
  void aPaperOfWhichLittleIsKnownIsNoProblem(ReferenceStyle style) {
    String reference = written(style.key(), Paper.builder(PaperId.of("local:x"), "T").build());
    assertEquals(1, reference.lines().count(), reference);
  }

  @Test
  void nothingIsNoReference() {
    assertEquals("", written("ieee"));
  }

  @Test
  void aLibraryIsNoListOfReferences() {
    PaperWriter writer = PaperWriter.of("ieee", new StringBuilder());
    for (int i = 0; i < ReferenceWriter.MOST; i++) {
      writer.write(PREPRINT);
    }
    var refused = assertThrows(InvalidInput.class, () -> writer.write(PREPRINT));
    assertTrue(refused.explanation().contains("1,000"), refused.explanation());
    writer.close();
  }
}
