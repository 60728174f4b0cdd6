package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPieceTest {

  // ids: 0 [UNK], 1 rout, 2 ##ing, 3 expert, 4 ##s, 5 -, 6 café without its accent, 7 a CJK sign
  private final WordPiece pieces =
      new WordPiece("[UNK]\nrout\n##ing\nexpert\n##s\n-\ncafe\n中\n##route", 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          routing            | 1 2
          Routing EXPERTS    | 1 2 3 4
          routing-experts    | 1 2 5 3 4
          café               | 6
          expert中expert      | 3 7 3
          routed             | 0
          s                  | 0
          exp\u0007ert       | 3
          expert\u00a0expert | 3 3
          expert\ufffd       | 3
          [UNK]              | 0 0 0
          """)
  void aTextBecomesTheLongestPiecesThatFit(String text, String ids) {
    assertEquals(ids, join(pieces.encode(text, 100)));
  }

  @Test
  void aWordOfMoreThanAHundredCharactersIsUnknown() {
    assertEquals("3" + " 4".repeat(94), join(pieces.encode("expert" + "s".repeat(94), 100)));
    assertEquals("0", join(pieces.encode("expert" + "s".repeat(95), 100)));
  }

  @Test
  void noMorePiecesThanTheLimitAreReturned() {
    assertArrayEquals(new int[] {3, 4, 3}, pieces.encode("experts experts experts", 3));
    assertArrayEquals(new int[0], pieces.encode("experts", 0));
  }

  @Test
  void aTextIsReadOnlyAsFarAsTheLimitNeeds() {
    String blanks = " ".repeat(4 * WordPiece.MAX_CHARS_PER_PIECE);
    assertArrayEquals(new int[] {3}, pieces.encode("expert" + blanks + "expert", 4));
  }

  @Test
  void halfACharacterIsDropped() {
    assertArrayEquals(new int[] {3}, pieces.encode("exp\ud800ert", 4));
  }

  private static String join(int[] ids) {
    StringBuilder joined = new StringBuilder();
    for (int id : ids) {
      joined.append(joined.isEmpty() ? "" : " ").append(id);
    }
    return joined.toString();
  }
}
