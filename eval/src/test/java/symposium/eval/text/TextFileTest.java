package symposium.eval.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;

final class TextFileTest {

  @TempDir Path folder;

  @Test
  void writesIntoFoldersThatAreNotThereYet() throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    TextFile.save(file, target -> target.write("é\n"));
    assertEquals("é\n", Files.readString(file));
  }

  @Test
  void anOlderFileStaysWhenWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("c.txt"), "old");
    assertThrows(
        InvalidInput.class,
        () ->
            TextFile.save(
                file,
                target -> {
                  target.write("new");
                  throw new IOException("no space");
                }));
    assertEquals("old", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("c.txt.part")));
  }

  @Test
  void aFolderIsNotReplaced() {
    assertThrows(InvalidInput.class, () -> TextFile.save(folder, target -> target.write("x")));
  }
}
