package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.encode.Embedding;
import symposium.core.library.ContentHash;

class SqliteEmbeddingStoreTest {

  private static final ContentHash ONE = new ContentHash("00".repeat(16));
  private static final ContentHash TWO = new ContentHash("11".repeat(16));
  private static final Embedding X = Embedding.normalised(new float[] {1, 0, 0});
  private static final Embedding Y = Embedding.normalised(new float[] {0, 1, 0});

  @TempDir Path home;

  SqliteEmbeddingStore open() {
    return SqliteEmbeddingStore.open(home.resolve("embeddings.sqlite"));
  }

  @Test
  void keepsVectorsByContentAndModelWhenOpenedAgain() {
    try (SqliteEmbeddingStore store = open()) {
      store.put("m/1", Map.of(ONE, X, TWO, Y));
      store.put("m/2", Map.of(ONE, Y));
    }
    try (SqliteEmbeddingStore store = open()) {
      assertEquals(Map.of(ONE, X), store.find("m/1", List.of(ONE)));
      assertEquals(Map.of(ONE, Y), store.find("m/2", List.of(ONE, TWO)));
      assertEquals(2, store.count("m/1"));
    }
  }

  @Test
  void knownContentKeepsItsVector() {
    try (SqliteEmbeddingStore store = open()) {
      store.put("m/1", Map.of(ONE, X));
      store.put("m/1", Map.of(ONE, Y));
      assertEquals(Map.of(ONE, X), store.find("m/1", List.of(ONE)));
    }
  }

  @Test
  void knowsNothingOfAnUnknownModel() {
    try (SqliteEmbeddingStore store = open()) {
      assertEquals(Map.of(), store.find("m/9", List.of(ONE)));
      assertEquals(0, store.count("m/9"));
    }
  }

  @Test
  void startsAnewWhenTheFileIsDamaged() throws IOException {
    Files.writeString(home.resolve("embeddings.sqlite"), "not a database ".repeat(100));
    try (SqliteEmbeddingStore store = open()) {
      store.put("m/1", Map.of(ONE, X));
      assertEquals(1, store.count("m/1"));
    }
    assertTrue(Files.exists(home.resolve("embeddings.sqlite.damaged")));
  }
}
