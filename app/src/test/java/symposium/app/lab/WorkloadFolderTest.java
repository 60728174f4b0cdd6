package symposium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.eval.collection.Collection;
import symposium.eval.workload.QueryClass;
import symposium.eval.workload.Workload;
import symposium.sources.export.PaperWriter;

final class WorkloadFolderTest {

  @TempDir Path folder;

  private Path papers;

  @BeforeEach
  void writePapers() throws IOException {
    papers = folder.resolve("papers.jsonl");
    try (Writer text = Files.newBufferedWriter(papers);
        var writer = PaperWriter.of("jsonl", text)) {
      MadePapers.of(240).forEach(writer::write);
    }
  }

  private Path make(String name, long seed) {
    Path made = folder.resolve(name);
    WorkloadFolder.make(List.of(papers), 240, 5, seed, made);
    return made;
  }

  private static Set<String> targets(Collection collection) {
    return collection.qrels().topics().values().stream()
        .flatMap(grades -> grades.keySet().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void bothPartsAreCollectionsOverOneCorpus() {
    Path made = make("made", 7);
    Collection train = Collection.open(made.resolve("train"));
    Collection test = Collection.open(made.resolve("test"));
    assertEquals(train.corpus(), test.corpus());
    assertTrue(Files.exists(test.corpus()));
  }

  @Test
  void everyKindOfQueryIsInBothParts() {
    Path made = make("made", 7);
    Set<String> kinds =
        Stream.of(QueryClass.values()).map(QueryClass::label).collect(Collectors.toSet());
    for (String part : List.of("train", "test")) {
      Set<String> found =
          Collection.open(made.resolve(part)).topics().stream()
              .map(topic -> Workload.classOf(topic.id()))
              .collect(Collectors.toSet());
      assertEquals(kinds, found, part);
    }
  }

  @Test
  void noPaperIsTheTargetOfBothParts() {
    Path made = make("made", 7);
    var shared = new HashSet<>(targets(Collection.open(made.resolve("train"))));
    shared.retainAll(targets(Collection.open(made.resolve("test"))));
    assertEquals(Set.of(), shared);
  }

  @Test
  void ofManyPapersEveryThirdIsTaken() {
    var made = WorkloadFolder.make(List.of(papers), 80, 2, 7, folder.resolve("made"));
    assertEquals(80, made.papers().size());
  }

  @Test
  void equalSeedsGiveEqualFilesAndAnotherSeedDoesNot() throws IOException {
    Path one = make("one", 7);
    Path same = make("same", 7);
    Path other = make("other", 8);
    for (String file :
        List.of(
            "corpus.jsonl.gz", "train/queries.jsonl", "test/queries.jsonl", "test/qrels/all.tsv")) {
      assertEquals(-1, Files.mismatch(one.resolve(file), same.resolve(file)), file);
    }
    assertFalse(
        Files.mismatch(one.resolve("test/queries.jsonl"), other.resolve("test/queries.jsonl"))
            == -1);
  }

  @Test
  void papersWithoutAbstractsMakeNoWorkload() throws IOException {
    Path titles = folder.resolve("titles.jsonl");
    Files.writeString(titles, "{\"id\":\"local:a\",\"title\":\"A title alone\"}\n");
    var refusal =
        assertThrows(
            InvalidInput.class,
            () -> WorkloadFolder.make(List.of(titles), 10, 1, 7, folder.resolve("made")));
    assertTrue(refusal.explanation().contains("No paper with an abstract"), refusal.explanation());
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    var refusal =
        assertThrows(
            InvalidInput.class, () -> WorkloadFolder.make(List.of(papers), 50, 1, 7, file));
    assertTrue(refusal.explanation().contains("choose another folder"), refusal.explanation());
  }
}
