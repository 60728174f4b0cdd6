package symposium.core.encode;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the vectors of the latest queries, since a reader turns pages and changes filters
/// under one query. Passages pass through. Thread-safe.
public final class CachingEncoder implements Encoder {

  /// Longer queries are not remembered, so that memory stays bounded: UTF-16 units.
  private static final int MAX_LENGTH = 1_000;

  private final Encoder encoder;
  private final Map<String, Embedding> recent;

  /// Wraps an encoder.
  ///
  /// @param encoder what does the work
  /// @param capacity how many queries to remember, 1 or more
  /// @throws IllegalArgumentException when the capacity is below 1
  public CachingEncoder(Encoder encoder, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be 1 or more, got " + capacity);
    }
    this.encoder = encoder;
    this.recent =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public String modelId() {
    return encoder.modelId();
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public Embedding encodeQuery(String text) {
    if (text.length() > MAX_LENGTH) {
      return encoder.encodeQuery(text);
    }
    synchronized (recent) {
      Embedding known = recent.get(text);
      if (known != null) {
        return known;
      }
    }
    Embedding made = encoder.encodeQuery(text);
    synchronized (recent) {
      recent.put(text, made);
    }
    return made;
  }

  @Override
  public Embedding encodePassage(String text) {
    return encoder.encodePassage(text);
  }
}
