package symposium.eval.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;

final class TextLinesTest {

  @TempDir Path folder;

  private static List<String> lines(Path file) {
    var read = new ArrayList<String>();
    try (var lines = TextLines.open(file)) {
      while (lines.next()) {
        read.add(lines.line());
      }
    }
    return read;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.txt"), bytes);
  }

  private Path write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsLinesOfAllEndings() throws IOException {
    assertEquals(List.of("a", "", "b é", "c"), lines(write("\ufeffa\r\n\nb é\nc")));
  }

  @Test
  void anEmptyFileHasNoLine() throws IOException {
    assertEquals(List.of(), lines(write("")));
  }

  @Test
  void readsGzip() throws IOException {
    Path file = folder.resolve("file.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a\nb\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(List.of("a", "b"), lines(file));
  }

  @Test
  void readsLinesLongerThanTheBuffer() throws IOException {
    String longer = "x".repeat(200_000) + "ä";
    assertEquals(List.of(longer, "y"), lines(write(longer + "\ny")));
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    Path file = write("a\n" + "x".repeat(TextLines.LONGEST_BYTES + 1));
    var refused = assertThrows(InvalidInput.class, () -> lines(file));
    assertEquals(file + ", line 2: the line is longer than 8 MiB.", refused.explanation());
  }

  @Test
  void refusesOtherEncodingsByLine() throws IOException {
    Path file = write(new byte[] {'a', '\n', (byte) 0xe9, '\n'});
    var refused = assertThrows(InvalidInput.class, () -> lines(file));
    assertTrue(refused.explanation().startsWith(file + ", line 2: the line is not UTF-8"));
  }

  @Test
  void namesAMissingFile() {
    Path file = folder.resolve("missing");
    var refused = assertThrows(InvalidInput.class, () -> TextLines.open(file));
    assertEquals("There is no file " + file + "; check the path.", refused.explanation());
  }

  @Test
  void aFolderIsNoFile() {
    assertThrows(InvalidInput.class, () -> TextLines.open(folder));
  }

  @Test
  void namesABrokenGzip() throws IOException {
    Path file = write(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
    var refused = assertThrows(InvalidInput.class, () -> lines(file));
    assertTrue(refused.explanation().startsWith(file + " cannot be read"), refused.explanation());
  }
}
