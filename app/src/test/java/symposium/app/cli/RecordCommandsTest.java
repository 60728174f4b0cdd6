package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `show`, `export`, `remove` and `backup` do with records.
final class RecordCommandsTest {

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importPapers() {
    terminal = Papers.imported(folder);
  }

  @Test
  void showPrintsTheRecordWithinTheScreen() {
    var shown = terminal.type("show", "https://arxiv.org/abs/1603.09320v4");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("Links points into layered"), shown.out());
    assertTrue(shown.out().contains("published    2016-03-30"), shown.out());
    assertTrue(shown.lines().stream().allMatch(line -> line.length() <= 80), shown.out());
  }

  @Test
  void showOfAnUnknownPaperExitsWithOne() {
    var refused = terminal.type("show", "arxiv:0901.00001");
    assertEquals(1, refused.code());
    assertEquals("There is no paper arxiv:0901.00001 here.\n", refused.err());
  }

  @Test
  void showOfSomethingElseSaysWhatAnIdIs() {
    var refused = terminal.type("show", "attention");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("arxiv:1706.03762"), refused.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "bibtex", "ris", "csl"})
  void exportsCanBeImportedOrCited(String format) {
    var exported = terminal.type("export", "--format", format);
    assertEquals(0, exported.code(), exported.err());
    assertTrue(exported.out().contains("Attention Is All You Need"), exported.out());
  }

  @Test
  void anExportImportedElsewhereIsTheSameExport() {
    String exported = terminal.type("export").out();
    var other = new Terminal(folder.resolve("other"), folder, 80, false);
    other.typeWith(exported, "import", "-");
    assertEquals(exported, other.type("export").out());
  }

  @Test
  void exportReplacesAFileOnlyWhenComplete() throws IOException {
    Path file = Papers.write(folder.resolve("papers.jsonl"), "old");
    var done = terminal.type("export", "-o", "papers.jsonl");
    assertEquals(0, done.code(), done.err());
    assertEquals("", done.out());
    assertEquals(5, Files.readAllLines(file).size());
    assertFalse(Files.exists(folder.resolve("papers.jsonl.part")));
  }

  @Test
  void exportIntoAFolderThatIsNotThereSaysSo() {
    var refused = terminal.type("export", "-o", "missing/papers.jsonl");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--output"), refused.err());
  }

  @Test
  void exportInAnUnknownFormatLeavesTheFileAlone() throws IOException {
    Path file = Papers.write(folder.resolve("papers.xml"), "old");
    assertEquals(2, terminal.type("export", "--format", "xml", "-o", "papers.xml").code());
    assertEquals("old", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("papers.xml.part")));
  }

  @Test
  void exportOverAFolderIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("results"));
    assertEquals(2, terminal.type("export", "-o", "results").code());
    assertTrue(Files.isDirectory(folder.resolve("results")));
  }

  @Test
  void removedPapersAreNotFoundAnyMore() {
    var removed = terminal.type("remove", "1706.03762");
    assertEquals(0, removed.code(), removed.err());
    assertEquals("removed arxiv:1706.03762\n", removed.out());
    var found = terminal.type("search", "attention is all you need", "--format", "trec");
    assertFalse(found.out().contains("1706.03762"), found.out());
    assertEquals(1, terminal.type("show", "1706.03762").code());
  }

  @Test
  void removingWhatIsNotThereExitsWithOne() {
    var done = terminal.type("remove", "1706.03762", "arxiv:0901.00001");
    assertEquals(1, done.code());
    assertTrue(done.err().contains("There is no paper arxiv:0901.00001 here."), done.err());
  }

  @Test
  void nothingIsRemovedWhenAnIdIsNone() {
    var refused = terminal.type("remove", "1706.03762", "attention");
    assertEquals(2, refused.code());
    assertEquals(0, terminal.type("show", "1706.03762").code());
  }

  @Test
  void aBackupPutBackIsTheLibraryAsItWas() throws IOException {
    var done = terminal.type("backup", "kept.db");
    assertEquals(0, done.code(), done.err());
    assertTrue(done.err().startsWith("Backed up 5 papers to "), done.err());
    terminal.type("remove", "1706.03762");
    terminal.typeWith(Papers.ARXIV, "import", "-");
    Files.deleteIfExists(terminal.home().resolve("catalog.db-wal"));
    Files.deleteIfExists(terminal.home().resolve("catalog.db-shm"));
    Files.copy(
        folder.resolve("kept.db"),
        terminal.home().resolve("catalog.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(5, terminal.type("export").lines().size());
    var found = terminal.type("search", "attention is all you need", "--format", "trec");
    assertTrue(found.out().contains("1706.03762"), found.out());
    var imported = terminal.type("search", "au:fedus");
    assertEquals(1, imported.code(), imported.out());
  }

  @Test
  void anOlderCatalogPutBackAndImportedIntoIsIndexedWhole() throws IOException {
    terminal.type("backup", "kept.db");
    terminal.typeWith(
        Papers.ARXIV + Papers.ARXIV.replace("2101.03961", "2101.03962"), "import", "-");
    Files.copy(
        folder.resolve("kept.db"),
        terminal.home().resolve("catalog.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    terminal.typeWith(
        Papers.BEIR + Papers.BEIR.replace("d1", "d2").replace("sparse", "x").repeat(1),
        "import",
        "-");
    terminal.typeWith(Papers.BIBTEX, "import", "-");
    assertEquals(0, terminal.type("search", "au:zaharia").code());
    assertEquals(1, terminal.type("search", "au:fedus").code());
  }

  @Test
  void aBackupNeverReplacesAFile() throws IOException {
    Path file = Papers.write(folder.resolve("kept.db"), "old");
    var refused = terminal.type("backup", "kept.db");
    assertTrue(refused.code() >= 2, refused.err());
    assertTrue(refused.err().contains("kept.db"), refused.err());
    assertEquals("old", Files.readString(file));
  }
}
