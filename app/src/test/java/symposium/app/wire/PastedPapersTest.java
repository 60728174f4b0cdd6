package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.catalog.SqliteCatalog;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.follow.interest.PastedPapers;

final class PastedPapersTest {

  private static final PaperId MANY = PaperId.of("arxiv:2401.00001");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private PastedPapers pasted;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    catalog.write(
        transaction -> {
          transaction.put(Paper.builder(MANY, "Routing Without Balancing: Many Experts").build());
          transaction.put(
              Paper.builder(PaperId.of("doi:10.5555/12345"), "A Second Look at {BM25}").build());
          return true;
        });
    pasted = new PastedPapers(catalog);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private List<PaperId> found(String text) {
    return pasted.read(text).papers().stream().map(Paper::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2401.00001",
        "arXiv:2401.00001v3 [cs.IR]",
        "see (https://arxiv.org/abs/2401.00001), it is good",
        "https://arxiv.org/pdf/2401.00001v2.pdf",
        "Routing without balancing: many experts",
        "@misc{x, title = {Routing Without Balancing: Many Experts}, year = 2024}",
        "@misc{x,\n  title={{Routing} Without\n     {Balancing: Many} Experts},\n  year=2024\n}",
        "@misc{x, title = \"Routing Without Balancing: Many Experts\"}",
        "@article{x, booktitle = {Proceedings of Many}, title={Routing Without Balancing: Many"
            + " Experts}}",
        "TY  - JOUR\nTI  - Routing Without Balancing: Many Experts\nER  - ",
        "[{\"type\": \"article\", \"title\": \"Routing Without Balancing: Many Experts\"}]"
      })
  void aPaperIsFoundHoweverItIsPasted(String text) {
    assertEquals(List.of(MANY), found(text));
  }

  @Test
  void papersComeInTheOrderNamedAndOnce() {
    assertEquals(
        List.of(PaperId.of("doi:10.5555/12345"), MANY),
        found("10.5555/12345\narXiv:2401.00001\nhttps://doi.org/10.5555/12345\n"));
  }

  @Test
  void whatIsNotHereIsNamedAndCounted() {
    String text =
        IntStream.rangeClosed(1, 30)
            .mapToObj("arXiv:2402.%05d"::formatted)
            .collect(Collectors.joining("\n"));
    PastedPapers.Found read = pasted.read(text + "\narXiv:2401.00001");
    assertEquals(1, read.papers().size());
    assertEquals(20, read.unknown().size());
    assertEquals(30, read.unknownCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "@article{", "{\"title\": \"", "TI  - ", "title = {{{{{{"})
  void nothingIsFoundInNothing(String text) {
    assertEquals(List.of(), found(text));
  }

  @Test
  void aLongPasteIsReadToItsEnd() {
    String title = "Routing {deep} ".repeat(100_000);
    String ids = "arXiv:2402.00001 ".repeat(50_000);
    assertEquals(
        List.of(MANY), found("@misc{x, title = {" + title + "}}\n" + ids + "\narXiv:2401.00001"));
  }
}
