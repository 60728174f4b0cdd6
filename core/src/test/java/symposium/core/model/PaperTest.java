package symposium.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PaperTest {

  private static final PaperId ID = PaperId.of("arxiv:1706.03762");
  private static final PaperId DOI = PaperId.of("doi:10.48550/arxiv.1706.03762");

  private static Paper full() {
    return Paper.builder(ID, "Attention Is All You Need")
        .abstractText("About sequences.")
        .authors(List.of(Author.parse("Ashish Vaswani"), Author.parse("Noam Shazeer")))
        .categories(List.of("cs.CL", "cs.LG"))
        .published(Optional.of(PublicationDate.parse("2017-06-12")))
        .updated(Optional.of(PublicationDate.parse("2023-08-02")))
        .aliases(List.of(DOI))
        .sources(List.of("arxiv", "bibtex"))
        .details(Map.of("venue", "NeurIPS", "comments", "15 pages"))
        .build();
  }

  @Test
  void aBuilderKeepsEverything() {
    assertEquals(full(), full().toBuilder().build());
  }

  @Test
  void aDifferentDetailMakesADifferentPaper() {
    assertNotEquals(full(), full().toBuilder().detail("venue", "NIPS").build());
  }

  @Test
  void itsOwnIdIsNoAlias() {
    Paper paper = full().toBuilder().aliases(List.of(ID)).build();
    assertEquals(List.of(ID, DOI), paper.allIds());
  }

  @Test
  void repeatedCategoriesAndSourcesCountOnce() {
    Paper paper =
        full().toBuilder()
            .categories(List.of("cs.LG", "stat.ML"))
            .sources(List.of("arxiv"))
            .build();
    assertEquals(List.of("cs.CL", "cs.LG", "stat.ML"), paper.categories());
    assertEquals(List.of("arxiv", "bibtex"), List.copyOf(paper.sources()));
  }

  @Test
  void blankDetailsAreIgnored() {
    assertEquals(full(), full().toBuilder().detail("url", "  ").build());
  }

  @Test
  void aTitleStandsOnOneLine() {
    assertEquals("A broken title", Paper.builder(ID, " A broken\n   title\t").build().title());
  }

  @Test
  void refusesABlankTitleAndNamesThePaper() {
    var builder = Paper.builder(ID, " \n ");
    var refusal = assertThrows(IllegalArgumentException.class, builder::build);
    assertEquals("paper arxiv:1706.03762 has no title", refusal.getMessage());
  }

  @Test
  void encodersReadTitleAndAbstract() {
    assertEquals("Attention Is All You Need\nAbout sequences.", full().text());
    assertEquals("Alone", Paper.builder(ID, "Alone").build().text());
  }

  @Test
  @SuppressWarnings("DoNotCall")
  void collectionsCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> full().aliases().clear());
    assertThrows(UnsupportedOperationException.class, () -> full().sources().clear());
    assertThrows(UnsupportedOperationException.class, () -> full().details().clear());
  }
}
