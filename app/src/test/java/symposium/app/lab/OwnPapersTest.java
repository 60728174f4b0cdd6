package symposium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.sources.Sources;

final class OwnPapersTest {

  private static List<Paper> read(String text, boolean beir) {
    var papers = new ArrayList<Paper>();
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (var source = new OwnPapers(Sources.open(stream, "made", Optional.empty()), beir)) {
      while (source.hasNext()) {
        if (source.next() instanceof SourceRecord.Read(Paper paper)) {
          papers.add(paper);
        }
      }
    }
    return papers;
  }

  @Test
  void aDocumentGetsAnIdThatNoRuleOfMergingLooksAt() {
    Paper paper =
        read("{\"_id\":\"MED/12\",\"title\":\"Ferns\",\"text\":\"Spores fly.\"}\n", true)
            .getFirst();
    assertEquals("eval:MED/12", paper.id().toString());
    assertEquals("Spores fly.", paper.abstractText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MED-10", "10.1145/1.2", "a+b:c", "50%", "größe"})
  void itIsCalledAsJudgementsCallIt(String name) {
    Paper paper =
        read("{\"_id\":\"%s\",\"title\":\"Ferns\",\"text\":\"\"}\n".formatted(name), true)
            .getFirst();
    assertEquals(name, EvaluationHome.documentName(paper.id()));
  }

  @Test
  void otherIdsOfADocumentAreForgotten() {
    Paper paper =
        read(
                "{\"_id\":\"a\",\"title\":\"Ferns\",\"text\":\"b\",\"metadata\":{\"doi\":\"10.1000/x\"}}\n",
                true)
            .getFirst();
    assertTrue(paper.aliases().isEmpty(), paper::toString);
  }

  @Test
  void aPaperOfTheWorldKeepsItsId() {
    Paper paper =
        read("{\"id\":\"arxiv:1706.03762\",\"title\":\"Attention\",\"abstract\":\"b\"}\n", false)
            .getFirst();
    assertEquals("arxiv:1706.03762", paper.id().toString());
  }

  @Test
  void aLocalPaperOutsideOfCollectionsIsCalledByItsId() {
    Paper paper =
        read("{\"id\":\"local:notes/7\",\"title\":\"Ferns\",\"abstract\":\"b\"}\n", false)
            .getFirst();
    assertEquals("local:notes/7", EvaluationHome.documentName(paper.id()));
    assertEquals(OwnPapers.SCHEME, paper.id().scheme());
  }
}
