package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.model.Paper;

final class WrongInputTest {

  private static final String FORMATS =
      "the formats are arxiv, beir, jsonl, csl, ris, bibtex, ids, page";

  @TempDir Path folder;

  private static String line(int number) {
    return "{\"id\":\"local:x/%d\",\"title\":\"Paper %d\"}\n".formatted(number, number);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aCutGzipFileYieldsEverythingBeforeTheCut() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(line(i * 7919 % 50_000));
    }
    byte[] whole = gzip(bytes(text.toString()));
    Reading reading = Reading.of(Arrays.copyOf(whole, whole.length / 2));

    assertTrue(reading.papers().size() > 10_000, "read " + reading.papers().size());
    assertEquals(
        List.of(
            new Bad(
                "-",
                reading.papers().size() + 1,
                "the compressed file is cut off here; everything before was read, fetch it again")),
        reading.bad());
  }

  @Test
  void aDamagedGzipFileYieldsEverythingBeforeTheDamage() throws IOException {
    byte[] damaged = gzip(bytes(line(1) + line(2)));
    damaged[damaged.length - 8] ^= 1;
    Reading reading = Reading.of(damaged);

    assertEquals(2, reading.papers().size());
    assertEquals(1, reading.bad().size());
    assertTrue(reading.bad().getFirst().reason().contains("damaged"), reading.bad().toString());
  }

  @Test
  void aGzipHeaderWithoutContentIsInvalid() {
    assertThrows(InvalidInput.class, () -> Reading.of(new byte[] {0x1f, (byte) 0x8b, 8}));
  }

  @Test
  void gzipFilesOneAfterTheOtherAreOneFile() throws IOException {
    var both = new ByteArrayOutputStream();
    both.write(gzip(bytes(line(1))));
    both.write(gzip(bytes(line(2))));

    assertEquals(2, Reading.of(both.toByteArray()).papers().size());
  }

  @Test
  void aLineOfAGigabyteIsReportedAndNotHeld() {
    byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    InputStream huge =
        new SequenceInputStream(
            Collections.enumeration(
                Stream.of(
                        Stream.<InputStream>of(new ByteArrayInputStream(bytes(line(1)))),
                        Stream.generate(() -> (InputStream) new ByteArrayInputStream(chunk))
                            .limit(1_024),
                        Stream.<InputStream>of(new ByteArrayInputStream(bytes("\n" + line(2)))))
                    .flatMap(parts -> parts)
                    .toList()));
    long papers = 0;
    Optional<SourceRecord> bad = Optional.empty();
    try (PaperSource source = Sources.open(huge, "-", Optional.empty())) {
      while (source.hasNext()) {
        SourceRecord record = source.next();
        if (record instanceof Bad) {
          bad = Optional.of(record);
        } else {
          papers++;
        }
      }
      assertTrue(source.bytesRead() > 1L << 30);
    }

    assertEquals(2, papers);
    assertEquals(Optional.of(new Bad("-", 2, "a line longer than 8 MiB")), bad);
  }

  @Test
  void aLineThatIsNotUtf8IsABadRecord() {
    Reading reading =
        Reading.of(
            (line(1) + "{\"id\":\"local:x/2\",\"title\":\"\u00ff\u00fe\"}\n" + line(3))
                .getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(2, reading.papers().size());
    assertEquals(2, reading.bad().getFirst().line());
    assertTrue(reading.bad().getFirst().reason().startsWith("not valid JSON: Invalid UTF-8"));
  }

  @Test
  void nestingIsBounded() {
    Reading reading =
        Reading.of(
            line(1) + "{\"id\":\"local:x/2\",\"x\":" + "[".repeat(1_000_000) + "\n" + line(3));

    assertEquals(2, reading.papers().size());
    assertEquals(2, reading.bad().getFirst().line());
  }

  @Test
  void controlCharactersAndLoneSurrogatesNeverGetThrough() {
    Paper paper =
        Reading.paper(
            "{\"id\":\"local:x/1\",\"title\":\"a\\u0000b\\u202e c\\td\\n\\ne\\ud800\",\"abstract\":\"x\\u0007\\ny\\r\\n\\n z\"}");

    assertEquals("ab c d e\uFFFD", paper.title());
    assertEquals("x\ny\nz", paper.abstractText());
  }

  @Test
  void lengthsAreBounded() {
    Paper paper =
        Reading.paper(
            "{\"id\":\"local:x/1\",\"title\":\"%s\",\"abstract\":\"%s\",\"authors\":[%s\"Z\"]}"
                .formatted("t".repeat(5_000), "a".repeat(300_000), "\"A. B\",".repeat(12_000)));

    assertEquals(2_000, paper.title().length());
    assertEquals(100_000, paper.abstractText().length());
    assertEquals(10_000, paper.authors().size());
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> foreign() {
    return Stream.of(
        arguments(
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "XML or HTML"),
        arguments("\uFEFF<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "XML or HTML"),
        arguments("[{\"a\": 1}]", "in no known format"),
        arguments("%PDF-1.7 ...", "a PDF"),
        arguments("PK\u0003\u0004rest", "a zip archive"),
        arguments("\u0001\u0000\u0002\u0000binary", "a binary file"),
        arguments("{\"a\": 1}\n{\"b\": 2}\n", "in no known format"),
        arguments("just a few words", "in no known format"));
  }

  private static org.junit.jupiter.params.provider.Arguments arguments(
      String content, String what) {
    return org.junit.jupiter.params.provider.Arguments.of(content, what);
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void whatIsInNoFormatIsNamed(String content, String what) {
    String message = assertThrows(InvalidInput.class, () -> Reading.of(content)).explanation();

    assertTrue(message.startsWith("- is " + what), message);
    assertTrue(message.contains(FORMATS), message);
  }

  @Test
  void utf16IsNamed() {
    byte[] text = line(1).getBytes(StandardCharsets.UTF_16);

    assertTrue(
        assertThrows(InvalidInput.class, () -> Reading.of(text))
            .explanation()
            .contains("save it as UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "\uFEFF"})
  void anEmptyFileIsABadRecord(String content) {
    assertEquals(
        new Reading(List.of(), List.of(new Bad("-", 1, "nothing to read, the file is empty"))),
        Reading.of(content));
  }

  @Test
  void anUnknownFormatNameIsRefusedWithTheKnownOnes() {
    var error =
        assertThrows(InvalidInput.class, () -> Reading.of(bytes(line(1)), Optional.of("marc")));

    assertEquals(
        "There is no import format 'marc'; there are arxiv, beir, jsonl, csl, ris, bibtex, ids, page.",
        error.explanation());
  }

  @Test
  void aNamedFormatReadsWhateverTheContentLooksLike() {
    Reading reading = Reading.of(bytes(line(1)), Optional.of("arxiv"));

    assertEquals(List.of(new Bad("-", 1, "'local:x/1' is not an arXiv id")), reading.bad());
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.bib");

    assertEquals(
        "There is no file %s; check the path.".formatted(missing),
        assertThrows(InvalidInput.class, () -> Sources.files(missing)).explanation());
    assertThrows(InvalidInput.class, () -> Sources.open(missing, Optional.empty()));
  }

  @Test
  void aFolderYieldsItsVisibleFilesByName() throws IOException {
    Path b = Files.writeString(folder.resolve("b.jsonl"), line(2));
    Path a = Files.writeString(folder.resolve("a.jsonl"), line(1));
    Files.writeString(folder.resolve(".hidden"), "x");
    Files.createDirectory(folder.resolve("inside"));

    assertEquals(List.of(a, b), Sources.files(folder));
  }

  @Test
  void anEmptyFolderIsInvalid() {
    assertThrows(InvalidInput.class, () -> Sources.files(folder));
    assertThrows(InvalidInput.class, () -> Sources.open(folder, Optional.empty()));
  }
}
