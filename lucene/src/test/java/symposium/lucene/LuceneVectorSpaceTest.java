package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.encode.Embedding;
import symposium.core.error.IndexUnavailable;
import symposium.core.library.ContentHash;
import symposium.core.library.VectorSpace;
import symposium.core.model.PaperId;
import symposium.core.retrieve.Deadline;

class LuceneVectorSpaceTest {

  private static final int DIMENSION = 32;
  private static final ContentHash HASH = new ContentHash("00112233445566778899aabbccddeeff");

  @TempDir Path dir;

  private LuceneVectorSpace open() {
    return LuceneVectorSpace.open(dir, "test/1", DIMENSION);
  }

  private static VectorSpace.Entry entry(long number, Embedding embedding) {
    return new VectorSpace.Entry(number, id(number), HASH, embedding);
  }

  private static PaperId id(long number) {
    return PaperId.of("local:" + number);
  }

  /// Vectors around the same few centres, equal for equal seeds.
  private static List<VectorSpace.Entry> clustered(int count, long seed) {
    var random = new Random(1234);
    var entries = new ArrayList<VectorSpace.Entry>();
    var centres = new ArrayList<float[]>();
    for (int i = 0; i < 20; i++) {
      centres.add(gaussian(random, new float[DIMENSION], 1));
    }
    random.setSeed(seed);
    for (int i = 1; i <= count; i++) {
      float[] near = gaussian(random, centres.get(random.nextInt(20)), 0.7);
      entries.add(entry(i, Embedding.normalised(near)));
    }
    return entries;
  }

  private static float[] gaussian(Random random, float[] centre, double spread) {
    float[] vector = centre.clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) (spread * random.nextGaussian());
    }
    return vector;
  }

  private static Set<PaperId> exact(
      List<VectorSpace.Entry> entries, Embedding query, LongPredicate allowed) {
    return entries.stream()
        .filter(entry -> allowed.test(entry.number()))
        .sorted(Comparator.comparingDouble(entry -> -entry.embedding().dot(query)))
        .limit(10)
        .map(VectorSpace.Entry::id)
        .collect(Collectors.toSet());
  }

  private static Set<PaperId> nearest(
      LuceneVectorSpace space, Embedding query, Optional<FixedBitSet> allowed) {
    return space.read(
        Deadline.none(),
        searcher -> {
          var search = new VectorSearch(searcher, allowed);
          int[] docs = search.candidates(List.of(query.toArray()), 100);
          return search.judge(docs, vector -> query.dot(Embedding.normalised(vector))).stream()
              .sorted(Comparator.comparingDouble(judged -> -judged.score()))
              .limit(10)
              .map(VectorSearch.Judged::id)
              .collect(Collectors.toSet());
        });
  }

  private static double overlap(Set<PaperId> one, Set<PaperId> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / 10.0;
  }

  @Test
  void contentsSayWhichTextEachVectorIsOf() {
    try (var space = open()) {
      space.put(clustered(2, 1));
      space.commit();
    }
    try (var space = open()) {
      assertEquals(Map.of(1L, HASH, 2L, HASH), space.contents());
    }
  }

  @Test
  void puttingAgainReplacesAndUnknownNumbersAreIgnored() {
    try (var space = open()) {
      space.put(clustered(2, 1));
      space.refresh();
      space.put(clustered(1, 2));
      space.remove(List.of(2L, 77L));
      space.commit();
      assertEquals(Set.of(1L), space.contents().keySet());
      assertEquals(1, space.count());
    }
  }

  @Test
  void clearingForgetsEverythingDurably() {
    try (var space = open()) {
      space.put(clustered(2, 1));
      space.commit();
      space.clear();
    }
    try (var space = open()) {
      assertEquals(Map.of(), space.contents());
    }
  }

  @Test
  void anotherModelOrDimensionIsRefusedWithTheCommandThatMends() {
    open().close();
    assertRefused(() -> LuceneVectorSpace.open(dir, "test/2", DIMENSION).close(), "model test/1");
    assertRefused(() -> LuceneVectorSpace.open(dir, "test/1", 8).close(), "dimension 32");
    LuceneVectorSpace.create(dir, "test/2", 8).close();
  }

  private static void assertRefused(org.junit.jupiter.api.function.Executable open, String saying) {
    String said = assertThrows(IndexUnavailable.class, open).explanation();
    assertTrue(said.contains(saying) && said.contains("symposium index --rebuild"), said);
  }

  @Test
  void vectorsOfAnotherDimensionAreRefused() {
    try (var space = open()) {
      var other = List.of(entry(1, Embedding.normalised(new float[] {1, 2})));
      assertThrows(IllegalArgumentException.class, () -> space.put(other));
    }
  }

  @Test
  void filteredSearchEqualsBruteForce() {
    List<VectorSpace.Entry> entries = clustered(3000, 3);
    try (var space = open()) {
      space.put(entries);
      space.commit();
      space.optimise();
      for (int every : new int[] {2, 10, 400}) {
        var allowed = new FixedBitSet(3001);
        for (int number = every; number <= 3000; number += every) {
          allowed.set(number);
        }
        double sum = 0;
        for (VectorSpace.Entry query : clustered(50, 4)) {
          Set<PaperId> expected = exact(entries, query.embedding(), number -> number % every == 0);
          Set<PaperId> found = nearest(space, query.embedding(), Optional.of(allowed));
          assertEquals(expected.size(), found.size());
          sum += overlap(expected, found) * 10 / expected.size();
        }
        assertTrue(sum / 50 >= 0.99, "every " + every + ": " + sum / 50);
      }
    }
  }

  @Test
  void scansAndGraphsFindTheSame() {
    List<VectorSpace.Entry> entries = clustered(3000, 5);
    try (var space = open()) {
      space.put(entries.subList(0, 1500));
      space.commit();
      space.put(entries.subList(1500, 3000));
      space.commit();
      List<VectorSpace.Entry> queries = clustered(50, 6);
      var scanned =
          queries.stream().map(q -> nearest(space, q.embedding(), Optional.empty())).toList();
      space.optimise();
      double sum = 0;
      for (int i = 0; i < queries.size(); i++) {
        sum +=
            overlap(scanned.get(i), nearest(space, queries.get(i).embedding(), Optional.empty()));
      }
      assertTrue(sum / 50 >= 0.99, "overlap " + sum / 50);
    }
  }

  @Test
  void aGraphTakesFurtherVectorsBesideIt() {
    List<VectorSpace.Entry> entries = clustered(2000, 7);
    try (var space = open()) {
      space.put(entries.subList(0, 1500));
      space.optimise();
      space.put(entries.subList(1500, 2000));
      space.commit();
      Embedding last = entries.getLast().embedding();
      assertTrue(nearest(space, last, Optional.empty()).contains(id(2000)));
      assertEquals(2000, space.count());
      space.optimise();
      assertEquals(2000, space.count());
      assertTrue(nearest(space, last, Optional.empty()).contains(id(2000)));
    }
  }

  @Test
  void rebuildingFindsTheSame() {
    List<VectorSpace.Entry> entries = clustered(3000, 8);
    List<VectorSpace.Entry> queries = clustered(50, 9);
    List<Set<PaperId>> before;
    try (var space = open()) {
      space.put(entries);
      space.optimise();
      before = queries.stream().map(q -> nearest(space, q.embedding(), Optional.empty())).toList();
    }
    try (var space = LuceneVectorSpace.create(dir, "test/1", DIMENSION)) {
      space.put(entries.reversed());
      space.optimise();
      double sum = 0;
      for (int i = 0; i < queries.size(); i++) {
        sum += overlap(before.get(i), nearest(space, queries.get(i).embedding(), Optional.empty()));
      }
      assertTrue(sum / 50 >= 0.99, "overlap " + sum / 50);
    }
  }
}
