package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How commands meet homes in every state: empty, sound, unusable, damaged, of another version.
final class LibraryStateTest {

  @TempDir Path folder;

  @Test
  void anEmptyHomeSaysHowToFillIt() {
    var found = Terminal.at(folder).type("search", "attention");
    assertEquals(1, found.code());
    assertTrue(found.err().contains("`symposium import FILE…`"), found.err());
    assertTrue(found.err().contains("`symposium demo`"), found.err());
  }

  @Test
  void statusCountsPapersAndVectors() {
    var shown = Papers.imported(folder).type("status");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("papers         5\n"), shown.out());
    assertTrue(shown.out().contains("searchable     5\n"), shown.out());
    assertTrue(
        shown.out().contains("static         5 of 5 papers (100.0 %), complete"), shown.out());
    assertTrue(shown.out().contains("dense          0 of 5 papers (0.0 %)"), shown.out());
    assertTrue(
        shown
            .out()
            .contains(
                "only when asked to: repo1.maven.org, oaipmh.arxiv.org, rss.arxiv.org, huggingface.co\n"),
        shown.out());
  }

  @Test
  void doctorFindsNothingInASoundLibrary() {
    var examined = Papers.imported(folder).type("doctor");
    assertEquals(0, examined.code(), examined.out());
  }

  @Test
  void doctorTellsOfADamagedCatalog() throws IOException {
    Terminal terminal = Papers.imported(folder);
    Path catalog = terminal.home().resolve("catalog.db");
    byte[] bytes = Files.readAllBytes(catalog);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(catalog, bytes);
    var examined = terminal.type("doctor");
    assertEquals(3, examined.code(), examined.out());
    assertTrue((examined.out() + examined.err()).contains("catalog.db"), examined.err());
    assertFalse(examined.err().contains("\tat "), examined.err());
  }

  @Test
  void indexingAgainChangesNothing() {
    Terminal terminal = Papers.imported(folder);
    String before = terminal.type("search", "--format", "trec", "attention experts").out();
    var indexed = terminal.type("index");
    assertEquals(0, indexed.code(), indexed.err());
    assertEquals("5 of 5 papers are indexed.\n", indexed.out());
    assertEquals(before, terminal.type("search", "--format", "trec", "attention experts").out());
  }

  @Test
  void rebuildingKeepsTheRankings() {
    Terminal terminal = Papers.imported(folder);
    String[] search = {
      "search", "--experts", "bm25,static", "--format", "trec", "attention experts"
    };
    String before = terminal.type(search).out();
    assertEquals(0, terminal.type("index", "--rebuild").code());
    assertEquals(before, terminal.type(search).out());
  }

  @Test
  void anIndexOfAnotherFormatIsMendedByTheCommandTheMessageNames() throws IOException {
    Terminal terminal = Papers.imported(folder);
    setUserData(terminal.home().resolve("index/lexical"), "format", "1");
    var refused = terminal.type("search", "attention");
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("`symposium index --rebuild`"), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertMends(terminal);
  }

  @Test
  void vectorsOfAnotherModelMakeTheirExpertAbsentUntilRebuilt() throws IOException {
    Terminal terminal = Papers.imported(folder);
    setUserData(terminal.home().resolve("index/vectors/dense"), "model", "another-model");
    var found = terminal.type("search", "--weights", "dense=1,bm25=1", "attention");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.err().contains("`symposium index --rebuild`"), found.err());
    assertEquals(3, terminal.type("doctor").code());
    assertMends(terminal);
    assertFalse(terminal.type("status").out().contains("dense          absent"));
  }

  @Test
  void staticVectorsOfAnotherTableAreMadeAnewByTheNextSearch() throws IOException {
    Terminal terminal = Papers.imported(folder);
    String[] search = {"search", "--weights", "static=1", "--format", "trec", "attention"};
    String before = terminal.type(search).out();
    setUserData(terminal.home().resolve("index/vectors/static"), "model", "another-model");
    var found = terminal.type(search);
    assertEquals(0, found.code(), found.err());
    assertEquals(before, found.out());
    assertTrue(
        terminal.type("status").out().contains("static         5 of 5 papers (100.0 %), complete"));
  }

  private static void assertMends(Terminal terminal) {
    var rebuilt = terminal.type("index", "--rebuild");
    assertEquals(0, rebuilt.code(), rebuilt.err());
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
    assertFalse(found.err().contains("--rebuild"), found.err());
  }

  private static void setUserData(Path index, String key, String value) throws IOException {
    try (var directory = FSDirectory.open(index);
        var writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.APPEND))) {
      Map<String, String> data =
          new java.util.TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      assertTrue(data.containsKey(key), data.toString());
      data.put(key, value);
      writer.setLiveCommitData(data.entrySet(), true);
      writer.commit();
    }
  }

  @Test
  void aDamagedIndexIsMendedByTheCommandTheMessageNames() throws IOException {
    Terminal terminal = Papers.imported(folder);
    try (var files = Files.list(terminal.home().resolve("index/lexical"))) {
      for (Path file : files.filter(one -> one.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    var refused = terminal.type("search", "attention");
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("`symposium index --rebuild`"), refused.err());
    assertMends(terminal);
  }

  @Test
  void aDeletedIndexIsMadeAgainByItself() throws IOException {
    Terminal terminal = Papers.imported(folder);
    delete(terminal.home().resolve("index"));
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (var inside = Files.list(path)) {
        for (Path one : inside.toList()) {
          delete(one);
        }
      }
    }
    Files.delete(path);
  }

  @Test
  void aCatalogOfANewerVersionIsLeftAlone() throws SQLException {
    Terminal terminal = Papers.imported(folder);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + terminal.home().resolve("catalog.db"));
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '900'");
    }
    var refused = terminal.type("search", "attention");
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("newer Symposium"), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
  }

  @Test
  void aHomeThatCannotBeMadeSaysHowToChooseAnother() {
    Path file = Papers.write(folder.resolve("file"), "no folder");
    assertAll(
        List.of(file.resolve("below"), file, Path.of("/proc/symposium")).stream()
            .map(
                home ->
                    () -> {
                      var refused =
                          new Terminal(home, folder, 80, false).type("search", "attention");
                      assertEquals(3, refused.code(), home + ": " + refused.err());
                      assertTrue(refused.err().contains(home.toString()), refused.err());
                      assertTrue(refused.err().contains("--home"), refused.err());
                      assertEquals(1, refused.err().lines().count(), refused.err());
                    }));
  }

  @Test
  void titlesCannotSteerTheTerminal() {
    Terminal terminal = Terminal.at(folder);
    terminal.typeWith(
        """
        {"id":"local:evil","title":"Attention \\u001b[2J\\u001b]0;owned\\u0007 \\u009b31m \\u202edlrow","authors":["E\\u001b[1mve"],"abstract":"\\u001b[41mred\\u009b0m attention"}
        """,
        "import",
        "-");
    for (String[] words :
        List.of(
            new String[] {"search", "--explain", "attention"},
            new String[] {"show", "local:evil"})) {
      var shown = terminal.type(words);
      assertEquals(0, shown.code(), shown.err());
      assertTrue(
          (shown.out() + shown.err())
              .chars()
              .allMatch(one -> one == '\n' || (!Character.isISOControl(one) && one != 0x202e)),
          shown.out());
    }
  }
}
