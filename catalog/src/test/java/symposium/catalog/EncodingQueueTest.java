package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.library.ContentHash;
import symposium.core.library.EmbeddingStore;
import symposium.core.library.EncodingProgress;
import symposium.core.library.EncodingQueue;
import symposium.core.library.VectorSpace;
import symposium.core.model.Paper;
import symposium.core.model.PublicationDate;
import symposium.core.retrieve.SearchActivity;

@Timeout(120)
class EncodingQueueTest {

  @TempDir Path home;
  SqliteCatalog catalog;
  final MapSpace space = new MapSpace();
  final LengthEncoder encoder = new LengthEncoder();
  final SearchActivity searches = new SearchActivity();

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  void put(Paper... papers) {
    catalog.write(
        transaction -> {
          List.of(papers).forEach(transaction::put);
          return true;
        });
  }

  static Paper paper(int i) {
    return Papers.paper("local:" + i, "Title " + "x".repeat(i % 50) + i)
        .published(Optional.of(new PublicationDate(1990 + i % 30, 0, 0)))
        .build();
  }

  static Paper[] papers(int count) {
    var papers = new Paper[count];
    for (int i = 0; i < count; i++) {
      papers[i] = paper(i);
    }
    return papers;
  }

  EncodingQueue start(int threads, Optional<EmbeddingStore> store) {
    return EncodingQueue.start(
        catalog,
        space,
        encoder,
        store,
        searches,
        new EncodingQueue.Workers(threads, Thread.ofPlatform().daemon().factory()));
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  Map<Long, ContentHash> expected() {
    var contents = new HashMap<Long, ContentHash>();
    catalog.forEachContent(content -> contents.put(content.number(), content.hash()));
    return contents;
  }

  @Test
  void everyPaperGetsAVectorAndItIsCommitted() throws InterruptedException {
    put(papers(300));
    try (EncodingQueue queue = start(2, Optional.empty())) {
      await(() -> space.committed().equals(expected()));
      EncodingProgress progress = queue.progress();
      assertEquals(300, progress.done());
      assertEquals(300, progress.total());
    }
  }

  @Test
  void newestComeFirst() throws InterruptedException {
    put(papers(60));
    try (EncodingQueue queue = start(1, Optional.empty())) {
      await(() -> queue.progress().done() == 60);
    }
    assertEquals(paper(59).text(), encoder.seen.get(1));
    assertEquals(paper(30).text(), encoder.seen.getLast());
  }

  @Test
  void changesAreFollowed() throws InterruptedException {
    put(papers(10));
    try (EncodingQueue queue = start(2, Optional.empty())) {
      await(() -> space.committed().equals(expected()));
      put(Papers.paper("local:3", "Another title").build(), paper(11));
      catalog.write(transaction -> transaction.remove(paper(4).id()));
      queue.wake();
      await(() -> space.committed().equals(expected()));
      assertEquals(10, space.count());
    }
  }

  @Test
  void aNewStartEncodesOnlyWhatIsMissingOrStale() throws InterruptedException {
    put(papers(20));
    try (EncodingQueue queue = start(1, Optional.empty())) {
      await(() -> queue.progress().done() == 20);
    }
    encoder.seen.clear();
    put(Papers.paper("local:3", "Another title").build());
    catalog.write(transaction -> transaction.remove(paper(4).id()));
    try (EncodingQueue queue = start(1, Optional.empty())) {
      await(() -> space.committed().equals(expected()));
      assertEquals(19, queue.progress().done());
    }
    assertEquals(List.of("Another title"), encoder.seen);
  }

  @Test
  void theStoreSparesEncodingAgain() throws InterruptedException {
    put(papers(20));
    try (EmbeddingStore store = SqliteEmbeddingStore.open(home.resolve("embeddings.sqlite"))) {
      try (EncodingQueue queue = start(2, Optional.of(store))) {
        await(() -> queue.progress().done() == 20);
      }
      space.clear();
      encoder.seen.clear();
      try (EncodingQueue queue = start(2, Optional.of(store))) {
        await(() -> space.committed().equals(expected()));
        assertEquals(Optional.empty(), queue.progress().stopped());
      }
    }
    assertEquals(List.of(), encoder.seen);
  }

  @Test
  void oneTextTheModelCannotTakeDoesNotStopTheOthers() throws InterruptedException {
    put(papers(20));
    put(Papers.paper("local:poison", "poison").build());
    try (EncodingQueue queue = start(1, Optional.empty())) {
      await(() -> queue.progress().done() == 20);
      assertEquals(1, queue.progress().failed());
      assertEquals(Optional.empty(), queue.progress().stopped());
    }
  }

  @Test
  void aModelThatFailsOnEverythingIsReported() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      put(Papers.paper("local:" + i, "poison " + i).build());
    }
    try (EncodingQueue queue = start(2, Optional.empty())) {
      await(() -> queue.progress().stopped().isPresent());
      String reason = queue.progress().stopped().orElseThrow();
      assertTrue(reason.startsWith("The model length/1 failed on 3 papers in a row"), reason);
    }
  }

  @Test
  void closingDoesNotWaitForTheBacklogAndKeepsWhatIsDone() throws InterruptedException {
    put(papers(5000));
    encoder.nanosPerText = 1_000_000;
    try (EncodingQueue queue = start(2, Optional.empty())) {
      await(() -> queue.progress().done() > 0 && space.count() > 0);
    }
    assertTrue(space.count() < 5000);
    assertEquals(space.contents(), space.committed());
  }

  @Test
  void itGoesOnSlowlyWhileASearchNeverEnds() throws InterruptedException {
    put(papers(3));
    try (var running = searches.begin();
        EncodingQueue queue = start(1, Optional.empty())) {
      await(() -> queue.progress().done() == 3);
      assertEquals(3, encoder.seen.size(), running.toString());
    }
  }

  @Test
  void aSpaceOfAnotherModelIsRefused() {
    encoder.model = "other/1";
    assertThrows(IllegalArgumentException.class, () -> start(1, Optional.empty()));
  }

  /// The length of a text as its vector; fails on texts that start with `poison`.
  static final class LengthEncoder implements Encoder {

    final List<String> seen = new CopyOnWriteArrayList<>();
    volatile long nanosPerText;
    volatile String model = "length/1";

    @Override
    public String modelId() {
      return model;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Embedding encodeQuery(String text) {
      return encodePassage(text);
    }

    @Override
    public Embedding encodePassage(String text) {
      if (text.startsWith("poison")) {
        throw new IllegalStateException("planned");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(nanosPerText);
      seen.add(text);
      return Embedding.normalised(new float[] {1, text.length()});
    }
  }

  /// A vector space in memory.
  static final class MapSpace implements VectorSpace {

    private final Map<Long, ContentHash> contents = new HashMap<>();
    private Map<Long, ContentHash> committed = Map.of();

    @Override
    public String modelId() {
      return "length/1";
    }

    @Override
    public synchronized Map<Long, ContentHash> contents() {
      return Map.copyOf(contents);
    }

    synchronized Map<Long, ContentHash> committed() {
      return committed;
    }

    @Override
    public synchronized void put(List<Entry> entries) {
      entries.forEach(entry -> contents.put(entry.number(), entry.hash()));
    }

    @Override
    public synchronized void remove(Collection<Long> numbers) {
      new ArrayList<>(numbers).forEach(contents::remove);
    }

    @Override
    public void refresh() {}

    @Override
    public synchronized void commit() {
      committed = Map.copyOf(contents);
    }

    @Override
    public synchronized long count() {
      return contents.size();
    }

    @Override
    public synchronized void clear() {
      contents.clear();
      committed = Map.of();
    }
  }
}
