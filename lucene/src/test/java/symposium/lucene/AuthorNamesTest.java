package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.query.Clause;
import symposium.core.query.Field;

class AuthorNamesTest {

  @TempDir Path dir;

  private String found(String typed) {
    try (var index = LuceneLexicalIndex.open(dir)) {
      Corpus.index(
          index,
          Corpus.by("andrej", "Fei-Fei Li", "Andrej Karpathy"),
          Corpus.by("a", "A. Karpathy", "B. Smith"),
          Corpus.by("anna", "Anna Karpathy"),
          Corpus.by("manning", "Christopher D. Manning"),
          Corpus.by("maaten", "Laurens van der Maaten"),
          Corpus.by("mueller", "J\u00fcrgen M\u00fcller"),
          Corpus.by("mueller2", "Hans Mueller"),
          Corpus.by("bendavid", "Shai Ben-David"),
          Corpus.by("oreilly", "Una-May O'Reilly"),
          Corpus.by("split", "Andrej Smith", "Bo Karpathy"));
      return Corpus.set(
          new Bm25Retriever(index), Corpus.only(new Clause.Phrase(typed, Field.AUTHOR, false)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "karpathy | a andrej anna split",
        "Andrej Karpathy | a andrej",
        "karpathy, andrej | a andrej",
        "a karpathy | a andrej anna",
        "karpathy, a | a andrej anna",
        "A. Karpathy | a andrej anna",
        "b karpathy | split",
        "Christopher Manning | manning",
        "chris manning | ''",
        "C D Manning | manning",
        "van der maaten | maaten",
        "van der Maaten, L. | maaten",
        "M\u00fcller | mueller mueller2",
        "muller | mueller mueller2",
        "mueller | mueller mueller2",
        "Ben-David | bendavid",
        "ben david | bendavid",
        "bendavid | bendavid",
        "oreilly | oreilly",
        "O\u2019Reilly | oreilly",
        "fei-fei li | andrej"
      })
  void namesAreFoundAsPeopleTypeThem(String typed, String papers) {
    assertEquals(papers, found(typed));
  }

  @Test
  void signsOnlyAreNoCondition() {
    assertEquals(10, found("...").split(" ").length);
  }
}
