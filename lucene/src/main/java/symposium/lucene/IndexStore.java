package symposium.lucene;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import symposium.core.error.IndexUnavailable;
import symposium.core.retrieve.Deadline;

/// One Lucene index in a directory: opening and checking it, writing, reading, and saying what is
/// wrong with it in words. Its commits carry an identity, such as format and model, which must be
/// equal when it is opened again. Merges what is to be merged once something is written: a process
/// that only reads is not slowed down by what an earlier one left undone. Thread-safe, but for one
/// writer at a time.
final class IndexStore implements AutoCloseable {

  private final Path dir;
  private final Directory directory;
  private final IndexWriter writer;
  private final ReaderManager readers;
  private final Map<String, String> identity;
  private final MergePolicy merging;
  private volatile Map<String, String> committed;

  private IndexStore(
      Path dir, Directory directory, IndexWriterConfig config, Map<String, String> identity)
      throws IOException {
    this.dir = dir;
    this.directory = directory;
    this.identity = Map.copyOf(identity);
    boolean exists = DirectoryReader.indexExists(directory);
    this.committed = exists ? SegmentInfos.readLatestCommit(directory).getUserData() : identity;
    requireSame();
    this.merging = config.getMergePolicy();
    this.writer =
        new IndexWriter(
            directory, config.setCommitOnClose(false).setMergePolicy(NoMergePolicy.INSTANCE));
    try {
      if (!exists) {
        commitWith(Map.of());
      }
      this.readers = new ReaderManager(writer);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /// Opens an index, making an empty one where there is none.
  ///
  /// @param dir its directory
  /// @param config how to write it
  /// @param identity what its commits must say of themselves
  /// @throws IndexUnavailable when it is broken, in use, or of another identity
  static IndexStore open(Path dir, IndexWriterConfig config, Map<String, String> identity) {
    Directory directory = null;
    try {
      Files.createDirectories(dir);
      directory = FSDirectory.open(dir);
      var store = new IndexStore(dir, directory, config, identity);
      directory = null;
      return store;
    } catch (LockObtainFailedException e) {
      throw new IndexUnavailable(
          "The index %s is in use by another Symposium process. Stop that process, or use it instead."
              .formatted(dir),
          e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Lucene reports an unknown codec or a damaged file in any of these
      throw broken(dir, e.toString(), e);
    } finally {
      closeQuietly(directory);
    }
  }

  /// Deletes the index in a directory, whatever state it is in.
  static void erase(Path dir) {
    if (!Files.isDirectory(dir)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, Files::isRegularFile)) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IndexUnavailable(
          "The index %s cannot be deleted: %s. Make it writable and try again.".formatted(dir, e),
          e);
    }
  }

  private static void closeQuietly(@org.jspecify.annotations.Nullable Directory directory) {
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException e) {
        throw new IndexUnavailable("An index cannot be closed: " + e, e);
      }
    }
  }

  private static IndexUnavailable broken(Path dir, String what, Throwable cause) {
    return new IndexUnavailable(
        ("The index %s cannot be used (%s). Run `symposium index --rebuild` to make it anew; no"
                + " papers are lost.")
            .formatted(dir, what),
        cause);
  }

  private void requireSame() {
    var found = new StringJoiner(", ");
    var needed = new StringJoiner(", ");
    new TreeMap<>(identity)
        .forEach(
            (key, expected) -> {
              String value = committed.getOrDefault(key, "unknown");
              if (!value.equals(expected)) {
                found.add(key + " " + value);
                needed.add(key + " " + expected);
              }
            });
    if (found.length() > 0) {
      throw new IndexUnavailable(
          ("The index %s was made with %s, this program needs %s. Run `symposium index --rebuild`"
                  + " to make it anew; no papers are lost.")
              .formatted(dir, found, needed));
    }
  }

  /// A value of the last commit of an index that is not open.
  ///
  /// @return empty where there is no such value, or no index that can be read
  static Optional<String> committed(Path dir, String key) {
    if (!Files.isDirectory(dir)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(dir)) {
      return DirectoryReader.indexExists(directory)
          ? Optional.ofNullable(SegmentInfos.readLatestCommit(directory).getUserData().get(key))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /// A value of the last commit.
  String committed(String key, String otherwise) {
    return committed.getOrDefault(key, otherwise);
  }

  /// Writes.
  void write(Writing writing) {
    try {
      writer.getConfig().setMergePolicy(merging);
      writing.to(writer);
    } catch (IOException e) {
      throw unwritable(e);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /// Makes what was written searchable.
  void refresh() {
    write(ignored -> readers.maybeRefreshBlocking());
  }

  /// Makes what was written durable and searchable.
  ///
  /// @param more kept beside the identity
  void commit(Map<String, String> more) {
    write(ignored -> commitWith(more));
    refresh();
  }

  private void commitWith(Map<String, String> more) throws IOException {
    var data = new HashMap<>(identity);
    data.putAll(more);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    committed = Map.copyOf(data);
  }

  /// Reads the last refreshed state.
  ///
  /// @param deadline when searching stops
  /// @param reading what to do with it
  <T extends @org.jspecify.annotations.Nullable Object> T read(
      Deadline deadline, Reading<T> reading) {
    try {
      DirectoryReader reader = readers.acquire();
      try {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(similarity());
        if (deadline.remainingNanos() != Long.MAX_VALUE) {
          searcher.setTimeout(deadline::expired);
        }
        return reading.of(searcher);
      } finally {
        readers.release(reader);
      }
    } catch (IOException e) {
      throw broken(dir, e.toString(), e);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /// BM25 with settings chosen by measurement.
  static BM25Similarity similarity() {
    return new BM25Similarity(1.2f, 0.75f);
  }

  private IndexUnavailable unwritable(IOException e) {
    return new IndexUnavailable(
        ("The index %s cannot be written (%s). Free space or make it writable; the next start"
                + " catches up by itself.")
            .formatted(dir, e),
        e);
  }

  private IndexUnavailable closed(AlreadyClosedException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new IndexUnavailable(
        "The index %s is closed (%s). Start again; the next start catches up by itself."
            .formatted(dir, cause),
        e);
  }

  @Override
  public void close() {
    try (directory) {
      readers.close();
      writer.rollback();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Something done to the index.
  @FunctionalInterface
  interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  /// Something read from the index.
  ///
  /// @param <T> what it finds
  @FunctionalInterface
  interface Reading<T extends @org.jspecify.annotations.Nullable Object> {
    T of(IndexSearcher searcher) throws IOException;
  }
}
