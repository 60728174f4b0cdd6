package symposium.app.wire;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.OnnxEncoder;

/// Loads a model on first use, since commands that need no vectors should not wait for one.
///
/// Closing waits for calls that are running, loading included, and refuses later ones: a process
/// that ends while native code runs would crash. Thread-safe.
final class LazyEncoder implements Encoder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LazyEncoder.class);

  private final String modelId;
  private final int dimension;
  private final Supplier<OnnxEncoder> loader;
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
  private Optional<OnnxEncoder> loaded = Optional.empty();
  private boolean closed;

  LazyEncoder(String modelId, int dimension, Supplier<OnnxEncoder> loader) {
    this.modelId = modelId;
    this.dimension = dimension;
    this.loader = loader;
  }

  /// Starts loading on a thread of its own, so that the first query finds the model there.
  void warm() {
    Thread.ofPlatform().daemon().name("load-model").start(this::loadQuietly);
  }

  private void loadQuietly() {
    try {
      using(OnnxEncoder::modelId);
    } catch (ModelUnavailable e) {
      LOG.debug("The model did not load ahead of its first use", e);
    }
  }

  private <T> T using(Function<OnnxEncoder, T> call) {
    use.readLock().lock();
    try {
      return call.apply(encoder());
    } finally {
      use.readLock().unlock();
    }
  }

  private synchronized OnnxEncoder encoder() {
    if (closed) {
      throw new ModelUnavailable("The model %s is not used any more.".formatted(modelId));
    }
    if (loaded.isEmpty()) {
      loaded = Optional.of(loader.get());
    }
    return loaded.get();
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Embedding encodeQuery(String text) {
    return using(encoder -> encoder.encodeQuery(text));
  }

  @Override
  public Embedding encodePassage(String text) {
    return using(encoder -> encoder.encodePassage(text));
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      shut();
    } finally {
      use.writeLock().unlock();
    }
  }

  private synchronized void shut() {
    closed = true;
    loaded.ifPresent(OnnxEncoder::close);
    loaded = Optional.empty();
  }
}
