package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrapTest {

  @Test
  void breaksAtSpaces() {
    assertEquals(List.of("one two", "three"), Wrap.lines("one two three", 9));
  }

  @Test
  void breaksLongWordsAnywhere() {
    assertEquals(List.of("a", "bcdef", "gh"), Wrap.lines("a bcdefgh", 5));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals(List.of("検索", "検索"), Wrap.lines("検索検索", 5));
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertEquals("a…", Wrap.cut("a\ud83d\ude80bc", 3));
  }

  @Test
  void aScreenNarrowerThanACharacterStillShowsIt() {
    assertEquals("検索", String.join("", Wrap.lines("検索", 1)));
  }

  @ParameterizedTest
  @CsvSource({"plain, 5", "検索, 4", "e\u0301, 1", "ａ, 2", "ｱ, 1", "한글, 4"})
  void widthIsThatOfATerminal(String text, int columns) {
    assertEquals(columns, Wrap.width(text));
  }

  @Test
  void bothSetsOfControlCharactersBecomeSpaces() {
    assertEquals("a b c d e", Wrap.safe("a\u001bb\u009bc\u2028d\u202ee"));
  }
}
