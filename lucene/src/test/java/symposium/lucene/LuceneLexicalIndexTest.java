package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.index;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.IndexUnavailable;
import symposium.core.library.Change;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

class LuceneLexicalIndexTest {

  private static final String MENDS = "symposium index --rebuild";

  @TempDir Path dir;

  private static Change stored(long number, Paper paper) {
    return new Change.Stored(number, number, paper);
  }

  @Test
  void commitsOutliveTheProcess() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index(index, paper("a", "Graphs", ""), paper("b", "Graphs", ""));
    }
    try (var index = LuceneLexicalIndex.open(dir)) {
      assertEquals(2, index.sequence());
      assertEquals(2, index.count());
      assertEquals("a b", find(new Bm25Retriever(index), words("graph")));
    }
  }

  @Test
  void whatWasNotCommittedIsGoneWithItsSequence() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index(index, paper("a", "Graphs", ""));
      index.apply(List.of(stored(2, paper("b", "Graphs", ""))));
      index.refresh();
      assertEquals("a b", find(new Bm25Retriever(index), words("graph")));
      assertEquals(1, index.sequence());
    }
    try (var index = LuceneLexicalIndex.open(dir)) {
      assertEquals(1, index.sequence());
      assertEquals(1, index.count());
    }
  }

  @Test
  void changesAreSeenAfterRefresh() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index.apply(List.of(stored(1, paper("a", "Graphs", ""))));
      assertEquals(0, index.count());
      index.refresh();
      assertEquals(1, index.count());
    }
  }

  @Test
  void applyingTwiceIsApplyingOnce() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      var changes =
          List.of(stored(1, paper("a", "Graphs", "")), stored(2, paper("b", "Trees", "")));
      index.apply(changes);
      index.apply(changes);
      index.commit(2);
      index.apply(changes);
      index.commit(2);
      assertEquals(2, index.count());
    }
  }

  @Test
  void entriesReplaceAndRemove() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index(index, paper("a", "Graphs", ""), paper("b", "Graphs", ""));
      index.apply(
          List.of(
              new Change.Stored(3, 1, paper("a", "Trees", "")),
              new Change.Removed(4, 2, paper("b", "Graphs", "").id())));
      index.commit(4);
      var bm25 = new Bm25Retriever(index);
      assertEquals("", find(bm25, words("graph")));
      assertEquals("a", find(bm25, words("tree")));
    }
  }

  @Test
  void manyChangesAreAppliedAsOneByOne() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      var changes = new ArrayList<Change>();
      for (int i = 1; i <= 300; i++) {
        changes.add(stored(i, paper("p" + i, "Graphs", "")));
      }
      index.apply(changes);
      index.apply(changes);
      for (int i = 1; i <= 300; i++) {
        PaperId id = PaperId.of("local:p" + i);
        changes.set(
            i - 1,
            i % 3 == 0
                ? new Change.Removed(300 + i, i, id)
                : new Change.Stored(300 + i, i, paper("p" + i, "Trees", "")));
      }
      index.apply(changes);
      index.commit(600);
      assertEquals(200, index.count());
      assertEquals("", find(new Bm25Retriever(index), words("graph")));
    }
  }

  @Test
  void clearingForgetsPapersAndSequenceDurably() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index(index, paper("a", "Graphs", ""));
      index.clear();
    }
    try (var index = LuceneLexicalIndex.open(dir)) {
      assertEquals(0, index.count());
      assertEquals(0, index.sequence());
      index(index, paper("a", "Graphs", ""));
      assertEquals(1, index.count());
    }
  }

  @Test
  void anotherFormatIsRefusedWithTheCommandThatMends() throws IOException {
    try (var writer = new IndexWriter(FSDirectory.open(dir), new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("format", "0", "analysis", String.valueOf(ScholarAnalyzer.VERSION)).entrySet());
      writer.commit();
    }
    assertRefused("format 0");
  }

  @Test
  void aForeignIndexIsRefused() throws IOException {
    new IndexWriter(FSDirectory.open(dir), new IndexWriterConfig()).close();
    assertRefused("analysis unknown");
  }

  @Test
  void aDamagedIndexIsRefusedAndCanBeMadeAnew() throws IOException {
    try (var index = LuceneLexicalIndex.open(dir)) {
      index(index, paper("a", "Graphs", ""));
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, "segments_*")) {
      for (Path file : files) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertRefused(dir.toString());
    try (var index = LuceneLexicalIndex.create(dir)) {
      assertEquals(0, index.count());
    }
  }

  private void assertRefused(String saying) {
    var refused = assertThrows(IndexUnavailable.class, () -> LuceneLexicalIndex.open(dir).close());
    assertTrue(refused.explanation().contains(saying), refused::explanation);
    assertTrue(refused.explanation().contains(MENDS), refused::explanation);
  }

  @Test
  void oneProcessAtATimeHoldsIt() {
    try (var index = LuceneLexicalIndex.open(dir)) {
      var refused =
          assertThrows(IndexUnavailable.class, () -> LuceneLexicalIndex.open(dir).close());
      assertTrue(refused.explanation().contains("in use"), refused::explanation);
      assertEquals(0, index.count());
    }
  }

  @Test
  void aClosedIndexSaysSo() {
    var index = LuceneLexicalIndex.open(dir);
    index.close();
    assertThrows(IndexUnavailable.class, index::count);
    assertThrows(IndexUnavailable.class, () -> index.commit(1));
  }
}
