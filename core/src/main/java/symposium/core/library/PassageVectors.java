package symposium.core.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.SymposiumException;
import symposium.core.model.Paper;
import symposium.core.retrieve.SearchActivity;

/// Makes papers' vectors: from the store where it knows them, else with the encoder, standing aside
/// for searches between texts. New vectors are in the store before they are handed on. Thread-safe.
final class PassageVectors {

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
  private static final int FAILURES_IN_A_ROW = 3;

  private final Encoder encoder;
  private final Optional<EmbeddingStore> store;
  private final SearchActivity searches;
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicLong failed = new AtomicLong();

  PassageVectors(Encoder encoder, Optional<EmbeddingStore> store, SearchActivity searches) {
    this.encoder = encoder;
    this.store = store;
    this.searches = searches;
  }

  /// How many texts the encoder could not take.
  long failed() {
    return failed.get();
  }

  /// Makes the vectors of some papers, of fewer when told to stop.
  ///
  /// @throws SymposiumException when there is no point in going on
  List<VectorSpace.Entry> make(List<Change.Stored> papers, BooleanSupplier stop)
      throws InterruptedException {
    var hashes = new LinkedHashMap<Change.Stored, ContentHash>();
    papers.forEach(paper -> hashes.put(paper, ContentHash.of(paper.paper())));
    Map<ContentHash, Embedding> known =
        store.map(kept -> kept.find(encoder.modelId(), hashes.values())).orElse(Map.of());
    var made = new LinkedHashMap<ContentHash, Embedding>();
    var entries = new ArrayList<VectorSpace.Entry>();
    try {
      for (var one : hashes.entrySet()) {
        Change.Stored paper = one.getKey();
        ContentHash hash = one.getValue();
        Optional<Embedding> vector = Optional.ofNullable(known.get(hash));
        if (vector.isEmpty() && !stop.getAsBoolean()) {
          searches.awaitQuiet(LONGEST_PAUSE);
          vector = encode(paper.paper());
          vector.ifPresent(value -> made.put(hash, value));
        }
        vector.ifPresent(
            value -> entries.add(new VectorSpace.Entry(paper.number(), paper.id(), hash, value)));
      }
    } finally {
      if (!made.isEmpty()) {
        store.ifPresent(kept -> kept.put(encoder.modelId(), made));
      }
    }
    return entries;
  }

  private Optional<Embedding> encode(Paper paper) {
    try {
      Embedding vector = encoder.encodePassage(paper.text());
      failuresInARow.set(0);
      return Optional.of(vector);
    } catch (SymposiumException e) {
      throw e;
    } catch (RuntimeException e) {
      failed.incrementAndGet();
      if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
        throw new ModelUnavailable(
            "The model %s failed on %d papers in a row, last on %s (%s). Check the model with 'symposium doctor'; encoding goes on at the next start."
                .formatted(encoder.modelId(), FAILURES_IN_A_ROW, paper.id(), e.getMessage()),
            e);
      }
      return Optional.empty();
    }
  }
}
