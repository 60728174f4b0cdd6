package symposium.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import symposium.core.library.Change;

/// Applies changes to the lexical index on two threads, the caller's and its own. All entries of
/// one paper go to the same thread, so their order holds. One caller at a time.
final class ChangeWriter implements AutoCloseable {

  /// Fewer entries than this are not worth a second thread.
  private static final int WORTH = 64;

  private final ExecutorService second =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("lexical-index").factory());
  private final Lane here;
  private final Lane there;
  private volatile long highest;

  /// Starts with an index's state.
  ///
  /// @param analyzer how text becomes terms
  /// @param highest the greatest paper number that was ever applied
  ChangeWriter(Analyzer analyzer, long highest) {
    this.here = new Lane(new PaperDocuments(analyzer));
    this.there = new Lane(new PaperDocuments(analyzer));
    this.highest = highest;
  }

  /// The greatest paper number ever applied: a greater one cannot be in the index yet.
  long highest() {
    return highest;
  }

  /// Forgets the greatest number, when the index was emptied.
  void reset() {
    highest = 0;
  }

  /// Applies changes.
  void apply(IndexWriter writer, List<Change> changes) throws IOException {
    if (changes.size() < WORTH) {
      highest = here.apply(writer, changes, highest);
      return;
    }
    var mine = new ArrayList<Change>();
    var others = new ArrayList<Change>();
    for (Change change : changes) {
      ((change.id().hashCode() & 1) == 0 ? mine : others).add(change);
    }
    long known = highest;
    var running =
        CompletableFuture.supplyAsync(() -> there.applyUnchecked(writer, others, known), second);
    long reached;
    try {
      reached = here.apply(writer, mine, known);
    } finally {
      running.exceptionally(failure -> known).join();
    }
    highest = Math.max(reached, result(running));
  }

  private static long result(CompletableFuture<Long> finished) throws IOException {
    try {
      return finished.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    second.shutdown();
  }

  /// What one thread does.
  ///
  /// @param documents its own
  private record Lane(PaperDocuments documents) {

    long applyUnchecked(IndexWriter writer, List<Change> changes, long known) {
      try {
        return apply(writer, changes, known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Applies changes; papers that cannot be there yet are added without looking for them.
    ///
    /// @return the greatest number known now
    long apply(IndexWriter writer, List<Change> changes, long known) throws IOException {
      long greatest = known;
      for (Change change : changes) {
        var key = new Term(Fields.ID, change.id().toString());
        switch (change) {
          case Change.Removed ignored -> writer.deleteDocuments(key);
          case Change.Stored stored -> {
            var document = documents.document(stored.number(), stored.paper());
            if (stored.number() > greatest) {
              greatest = stored.number();
              writer.addDocument(document);
            } else {
              writer.updateDocument(key, document);
            }
          }
        }
      }
      return greatest;
    }
  }
}
