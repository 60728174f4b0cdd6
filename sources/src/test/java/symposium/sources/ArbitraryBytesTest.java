package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.sources.text.Latex;

final class ArbitraryBytesTest {

  @Property(tries = 300)
  void noFormatThrowsOnArbitraryBytes(@ForAll byte[] bytes, @ForAll("formats") String format) {
    check(bytes, format);
  }

  @Property(tries = 500)
  void noFormatThrowsOnTextThatLooksLikeIt(
      @ForAll("tokens") String text, @ForAll("formats") String format) {
    check(text.getBytes(StandardCharsets.UTF_8), format);
  }

  @Property(tries = 300)
  void detectionThrowsNothingButInvalidInput(@ForAll("tokens") String text) {
    try {
      check(Reading.of(text));
    } catch (InvalidInput e) {
      assertTrue(e.explanation().contains("the formats are"), e.explanation());
    }
  }

  @Property(tries = 300)
  void latexNeverThrows(@ForAll("tokens") String text) {
    assertTrue(Latex.text(text).length() <= text.length() * 4 + 16);
  }

  private static void check(byte[] bytes, String format) {
    check(Reading.of(bytes, Optional.of(format)));
  }

  private static void check(Reading reading) {
    for (Paper paper : reading.papers()) {
      assertFalse(paper.title().isBlank());
      assertTrue(paper.title().codePoints().noneMatch(Character::isISOControl), paper.title());
    }
  }

  @Provide
  Arbitrary<String> formats() {
    return Arbitraries.of(Sources.formats());
  }

  @Provide
  Arbitrary<String> tokens() {
    Arbitrary<String> token =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\n",
            "\\",
            "@article{k,",
            "@string{",
            "\nTY  - JOUR\n",
            "\nTI  - ",
            "\nER  - \n",
            "[{\"type\":\"book\",\"title\":\"T\",",
            "\"issued\":{\"date-parts\":[[",
            "1706.03762\n",
            "title",
            "=",
            "{\"id\":\"0704.0001\",\"title\":\"T\",",
            "\"authors\":",
            "\"versions\":[{",
            "null",
            "\"_id\":\"1\",\"text\":\"x\"}",
            "\"details\":{\"doi\":\"10.1/2\"}",
            "\"authors_parsed\":[[",
            "\\'",
            "\\v",
            "$",
            "a",
            " and ",
            "(",
            ")",
            "#",
            "\u0000",
            "é",
            "{\"id\":\"local:a\",\"title\":\"b\"}",
            "Some title\n" + "A sentence that is long. ".repeat(12) + "\n");
    return token.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }
}
