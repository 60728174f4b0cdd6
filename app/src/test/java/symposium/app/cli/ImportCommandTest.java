package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

  @TempDir Path folder;

  private Terminal terminal() {
    return Terminal.at(folder);
  }

  @Test
  void everyFormatIsRecognisedByItsContent() {
    Papers.write(folder.resolve("a"), Papers.ARXIV);
    Papers.write(folder.resolve("b"), Papers.BEIR);
    Papers.write(folder.resolve("c"), Papers.BIBTEX);
    Papers.write(folder.resolve("d"), Papers.JSONL);
    var done = terminal().type("import", "a", "b", "c", "d");
    assertEquals(0, done.code(), done.err());
    assertEquals(4, done.lines().size(), done.out());
    assertTrue(
        done.lines().get(3).endsWith("5 read = 5 imported + 0 updated + 0 unchanged + 0 skipped"));
    assertEquals(8, terminal().type("export").lines().size());
  }

  @Test
  void savedPagesAreRecognised() {
    Path pages = Path.of(shared(), "data", "pages").toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.isDirectory(pages), "no shared pages at " + pages);
    var done = terminal().type("import", pages.toString());
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().contains(": 60 read = 60 imported"), done.out());
    assertTrue(done.out().contains(": 231 read"), done.out());
    assertTrue(done.out().contains(": 292 read"), done.out());
  }

  private static String shared() {
    String named = System.getenv("SYMPOSIUM_SHARED");
    return named == null ? "../../shared" : named;
  }

  @Test
  void importingAgainChangesNothing() {
    terminal().typeWith(Papers.JSONL, "import", "-");
    var again = terminal().typeWith(Papers.JSONL, "import", "-");
    assertEquals("-: 5 read = 0 imported + 0 updated + 5 unchanged + 0 skipped\n", again.out());
  }

  @Test
  void badRecordsAreSkippedCountedAndShown() {
    var done =
        terminal()
            .typeWith("{\"id\":\"local:x\"\n" + Papers.JSONL, "import", "--format", "jsonl", "-");
    assertEquals(0, done.code());
    assertEquals("-: 6 read = 5 imported + 0 updated + 0 unchanged + 1 skipped\n", done.out());
    assertTrue(done.err().contains("  -:1: "), done.err());
  }

  @Test
  void strictStopsAtTheFirstBadRecordAndKeepsWhatCameBefore() {
    var done = terminal().typeWith(Papers.JSONL + "{\"id\":\n", "import", "--strict", "-");
    assertEquals(2, done.code());
    assertTrue(done.err().contains("-, line 6: "), done.err());
    assertTrue(done.err().contains("without --strict"), done.err());
    assertEquals(5, terminal().type("export").lines().size());
  }

  @Test
  void nothingReadableExitsWithOne() {
    var done = terminal().typeWith("{\"id\":\n{]\n", "import", "--format", "jsonl", "-");
    assertEquals(1, done.code(), done.err());
  }

  @Test
  void aWrongNameIsNoticedBeforeAnythingIsImported() {
    Papers.write(folder.resolve("good"), Papers.JSONL);
    var done = terminal().type("import", "good", "missing.jsonl");
    assertEquals(2, done.code());
    assertTrue(done.err().contains("missing.jsonl"), done.err());
    assertEquals(1, terminal().type("export").code());
  }

  @Test
  void filesOfAFolderThatHoldNoPapersAreLeftOutAloud() throws IOException {
    Path library = Files.createDirectory(folder.resolve("library"));
    Papers.write(library.resolve("good"), Papers.JSONL);
    Files.write(
        library.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    var done = terminal().type("import", "library");
    assertEquals(0, done.code());
    assertTrue(done.out().contains("5 imported"), done.out());
    assertTrue(done.err().contains("Left out: ") && done.err().contains("picture.png"), done.err());
  }

  @Test
  void anUnknownFormatNamesTheKnownOnes() {
    var done = terminal().typeWith(Papers.JSONL, "import", "--format", "xml", "-");
    assertEquals(2, done.code());
    assertTrue(done.err().contains("arxiv, beir, jsonl, csl, ris, bibtex, ids, page"), done.err());
  }

  @Test
  void relativeNamesStartAtTheWorkingFolder() {
    Papers.write(folder.resolve("papers.jsonl"), Papers.JSONL);
    assertEquals(0, terminal().type("import", "papers.jsonl").code());
  }

  @Test
  void controlCharactersInReasonsAndNamesDoNotReachTheScreen() {
    Papers.write(folder.resolve("a\u001b[2Jb"), "{\"id\":\u001b[31m\n" + Papers.JSONL);
    var done = terminal().type("import", "--format", "jsonl", "a\u001b[2Jb");
    assertFalse((done.out() + done.err()).contains("\u001b"), done.out() + done.err());
  }

  @Test
  void whatHasNoDenseVectorYetIsSaid() {
    var done = terminal().typeWith(Papers.JSONL, "import", "-");
    assertTrue(done.err().contains("dense: 0 of 5 papers have a vector"), done.err());
  }
}
