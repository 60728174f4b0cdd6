package symposium.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaperIdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1706.03762                                     | arxiv:1706.03762
          1706.03762v7                                   | arxiv:1706.03762
          1706.03762V7                                   | arxiv:1706.03762
          0704.0001                                      | arxiv:0704.0001
          arXiv:1706.03762                               | arxiv:1706.03762
          ARXIV:1706.03762v2                             | arxiv:1706.03762
          arXiv: 1706.03762                              | arxiv:1706.03762
          arXiv:1706.03762v7 [cs.CL]                     | arxiv:1706.03762
          arXiv:cs/0112017 [cs.IR]                       | arxiv:cs/0112017
          cs/0112017                                     | arxiv:cs/0112017
          cs/0112017v2                                   | arxiv:cs/0112017
          cs.IR/0112017                                  | arxiv:cs/0112017
          math.GT/0309136v1                              | arxiv:math/0309136
          cond-mat/9901001                               | arxiv:cond-mat/9901001
          HEP-TH/9901001                                 | arxiv:hep-th/9901001
          https://arxiv.org/abs/1706.03762               | arxiv:1706.03762
          http://arxiv.org/abs/1706.03762v5              | arxiv:1706.03762
          arxiv.org/abs/1706.03762                       | arxiv:1706.03762
          https://www.arxiv.org/pdf/1706.03762           | arxiv:1706.03762
          https://arxiv.org/pdf/1706.03762v5.pdf         | arxiv:1706.03762
          https://arxiv.org/html/1706.03762v7            | arxiv:1706.03762
          https://export.arxiv.org/abs/cs/0112017        | arxiv:cs/0112017
          https://arxiv.org/abs/1706.03762?context=cs.LG | arxiv:1706.03762
          https://arxiv.org/abs/1706.03762#comments      | arxiv:1706.03762
          HTTPS://ARXIV.ORG/ABS/1706.03762/              | arxiv:1706.03762
          10.1145/1571941.1572114                        | doi:10.1145/1571941.1572114
          10.1561/1500000019                             | doi:10.1561/1500000019
          DOI:10.1002/ASI.20317                          | doi:10.1002/asi.20317
          doi: 10.1002/asi.20317                         | doi:10.1002/asi.20317
          https://doi.org/10.1002/(SICI)1097-4571        | doi:10.1002/(sici)1097-4571
          http://dx.doi.org/10.1145/3397271              | doi:10.1145/3397271
          doi.org/10.1145/3397271                        | doi:10.1145/3397271
          acl:P19-1001                                   | acl:P19-1001
          local:starter/okapi                            | local:starter/okapi
          local:a/b/c:d.pdf                              | local:a/b/c:d.pdf
          """)
  void recognisesWhatPeoplePaste(String typed, String id) {
    assertEquals(Optional.of(PaperId.of(id)), PaperId.recognise(" " + typed + "\n"));
    assertEquals(id, PaperId.of(id).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "attention",
        "BERT: Pre-training of deep transformers",
        "1706.037",
        "17060.3762",
        "1706.03762 is a paper",
        "10.1145",
        "10.1/short-registrant",
        "10.1145/with space",
        "https://arxiv.org/list/cs.IR/recent",
        "https://example.org/abs/1706.03762",
        "note:this",
        "arxiv:",
        "local:\u0007bell"
      })
  void recognisesNothingElse(String typed) {
    assertEquals(Optional.empty(), PaperId.recognise(typed));
  }

  @Test
  void keepsIdsThatEndLikeAFile() {
    assertEquals(
        "doi:10.1000/report.pdf", PaperId.recognise("10.1000/Report.pdf").get().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 512, 513, 5_000})
  void recognisingNeverThrowsOnLongIds(int length) {
    assertEquals(length <= 500, PaperId.recognise("10.1000/" + "x".repeat(length)).isPresent());
  }

  @Test
  void versionsAndSpellingsOfOnePaperAreEqual() {
    assertEquals(PaperId.of("arxiv:1706.03762"), new PaperId("arxiv", "1706.03762v3"));
    assertEquals(PaperId.of("DOI:10.1000/ABC"), PaperId.of("doi:10.1000/abc"));
    assertEquals(PaperId.of("arxiv:math/0309136"), PaperId.of("arXiv:math.GT/0309136v2"));
  }

  @Test
  void localIdsKeepTheirCase() {
    assertEquals("local:Starter/Okapi", PaperId.of("local:Starter/Okapi").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", ":x", "local:", "local:a b", "lo cal:a", "1x:a", "local:a\tb"})
  void refusesWhatIsNoIdAndNamesIt(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> PaperId.of(text));
    assertTrue(refusal.toString().endsWith("'"), refusal::toString);
  }

  @Test
  void ordersBySchemeThenValue() {
    var ids = Stream.of("local:b", "doi:10.1/2", "local:a", "arxiv:2").map(PaperId::of).sorted();
    assertEquals(
        List.of("arxiv:2", "doi:10.1/2", "local:a", "local:b"),
        ids.map(PaperId::toString).toList());
  }
}
