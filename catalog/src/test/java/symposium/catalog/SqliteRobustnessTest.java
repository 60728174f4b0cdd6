package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.SymposiumException;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

class SqliteRobustnessTest {

  @TempDir Path home;

  Path file() {
    return home.resolve("catalog.sqlite");
  }

  static void fill(SqliteCatalog catalog, int papers) {
    catalog.write(
        transaction -> {
          for (int i = 0; i < papers; i++) {
            transaction.put(Papers.paper("local:" + i, "Title " + i).build());
          }
          return true;
        });
  }

  static List<Paper> export(SqliteCatalog catalog) {
    var papers = new ArrayList<Paper>();
    catalog.forEach(papers::add);
    return papers;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 250})
  void aKilledImportEndsLikeAnUndisturbedOne(int kibibytes)
      throws IOException, InterruptedException {
    Path undisturbed = home.resolve("undisturbed.sqlite");
    ImportingProcess.main(new String[] {undisturbed.toString()});
    kill(start(), 1024L * kibibytes);
    kill(start(), 4096L * kibibytes);
    ImportingProcess.main(new String[] {file().toString()});
    try (SqliteCatalog killed = SqliteCatalog.open(file());
        SqliteCatalog whole = SqliteCatalog.open(undisturbed)) {
      assertEquals(List.of(), killed.check());
      assertEquals(export(whole), export(killed));
    }
  }

  private Process start() throws IOException {
    ProcessHandle.Info self = ProcessHandle.current().info();
    return new ProcessBuilder(
            self.command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ImportingProcess.class.getName(),
            file().toString())
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("log").toFile())
        .start();
  }

  /// Kills a process once the write-ahead log or the file has grown to a size.
  private void kill(Process process, long bytes) throws InterruptedException {
    Path log = home.resolve("catalog.sqlite-wal");
    while (process.isAlive() && log.toFile().length() + file().toFile().length() < bytes) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  @Test
  void anAcknowledgedWriteIsThereThoughTheCatalogWasNeverClosed() throws IOException {
    try (SqliteCatalog catalog = SqliteCatalog.open(file())) {
      fill(catalog, 10);
      Path copy = home.resolve("copy.sqlite");
      Files.copy(file(), copy);
      Files.copy(home.resolve("catalog.sqlite-wal"), home.resolve("copy.sqlite-wal"));
      try (SqliteCatalog other = SqliteCatalog.open(copy)) {
        assertEquals(10, other.count());
      }
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path occupied = Files.writeString(home.resolve("occupied"), "x");
    HomeUnavailable failure =
        assertThrows(
            HomeUnavailable.class, () -> SqliteCatalog.open(occupied.resolve("catalog.sqlite")));
    assertTrue(failure.explanation().contains(occupied.toString()));
    assertTrue(failure.explanation().contains("--home"));
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Files.writeString(file(), "This is a letter to my aunt. ".repeat(200));
    HomeUnavailable failure = assertThrows(HomeUnavailable.class, () -> SqliteCatalog.open(file()));
    assertTrue(failure.explanation().startsWith(file() + " is not a database."));
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bookmark (id INTEGER)");
    }
    HomeUnavailable failure = assertThrows(HomeUnavailable.class, () -> SqliteCatalog.open(file()));
    assertTrue(failure.explanation().contains("another program"));
  }

  @Test
  void aCatalogFromANewerVersionIsLeftAlone() throws SQLException {
    SqliteCatalog.open(file()).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '99'");
    }
    HomeUnavailable failure = assertThrows(HomeUnavailable.class, () -> SqliteCatalog.open(file()));
    assertTrue(failure.explanation().contains("newer Symposium (format 99"));
  }

  @Test
  void damageIsReportedWithTheWayOn() throws IOException {
    try (SqliteCatalog catalog = SqliteCatalog.open(file())) {
      fill(catalog, 5000);
    }
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      byte[] noise = new byte[200_000];
      java.util.Arrays.fill(noise, (byte) 0x5a);
      channel.write(ByteBuffer.wrap(noise), channel.size() / 2);
    }
    try (SqliteCatalog catalog = SqliteCatalog.open(file())) {
      assertFalse(catalog.check().isEmpty());
      SymposiumException failure = assertThrows(SymposiumException.class, () -> export(catalog));
      assertTrue(failure.explanation().contains("Restore the last backup"));
    }
  }

  @Test
  void theDiskBeingFullIsSaidAndNothingIsHalfWritten() throws SQLException {
    SqliteFile open = SqliteFile.open(file(), Schema.CATALOG);
    try (SqliteCatalog catalog = SqliteCatalog.over(open);
        var statement = open.writer().createStatement()) {
      fill(catalog, 10);
      statement.execute("PRAGMA max_page_count = 60");
      HomeUnavailable failure = assertThrows(HomeUnavailable.class, () -> fill(catalog, 50_000));
      assertTrue(failure.explanation().startsWith("The disk is full"));
      assertEquals(10, catalog.count());
      assertEquals(List.of(), catalog.check());
    }
  }

  @Test
  void aBackupWhileWritingIsOneConsistentState() throws Exception {
    try (SqliteCatalog catalog = SqliteCatalog.open(file());
        var executor = Executors.newSingleThreadExecutor()) {
      fill(catalog, 100);
      Future<?> writing = executor.submit(() -> ImportingProcess.run(catalog));
      for (int i = 0; i < 3; i++) {
        Path target = home.resolve("backup" + i);
        catalog.backup(target);
        try (SqliteCatalog backup = SqliteCatalog.open(target)) {
          assertEquals(List.of(), backup.check());
          assertEquals(backup.count(), export(backup).size());
        }
      }
      writing.get();
    }
  }

  @Test
  void aBackupOverwritesNothing() throws IOException {
    Path target = Files.writeString(home.resolve("precious"), "x");
    try (SqliteCatalog catalog = SqliteCatalog.open(file())) {
      assertThrows(InvalidInput.class, () -> catalog.backup(target));
    }
    assertEquals("x", Files.readString(target));
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesNothing() {
    try (SqliteCatalog catalog = SqliteCatalog.open(file())) {
      Path target = home.resolve("nowhere/backup");
      assertThrows(InvalidInput.class, () -> catalog.backup(target));
      assertFalse(Files.exists(target));
    }
  }

  @Test
  void twoWritersAndAReaderGetAlong() throws Exception {
    try (SqliteCatalog catalog = SqliteCatalog.open(file());
        var executor = Executors.newFixedThreadPool(3)) {
      var writers = new ArrayList<Future<?>>();
      for (String name : List.of("left", "right")) {
        writers.add(
            executor.submit(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    Paper paper = Papers.paper("local:" + name + i, "T").build();
                    catalog.write(
                        transaction -> {
                          transaction.put(paper);
                          return true;
                        });
                  }
                }));
      }
      Future<?> reader =
          executor.submit(
              () -> {
                long last = 0;
                while (last < 400) {
                  long now = catalog.changesAfter(0, 1000).size();
                  assertTrue(now >= last);
                  last = now;
                }
              });
      for (Future<?> writer : writers) {
        writer.get();
      }
      reader.get();
      assertEquals(400, catalog.lastSequence());
      assertTrue(catalog.find(PaperId.of("local:left199")).isPresent());
    }
  }
}
