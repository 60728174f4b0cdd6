package symposium.core.library;

import java.util.List;
import java.util.function.LongConsumer;

/// Brings a lexical index up to the catalog's change sequence.
///
/// Applies entries in batches, makes them searchable every [#REFRESH_EVERY] and durable every
/// [#COMMIT_EVERY] and at the end. Safe to kill anywhere: a commit carries how far it reaches, and
/// applying an entry twice is the same as once. Thread-safe: who comes while another thread follows
/// waits for it.
public final class IndexFollower {

  private static final int BATCH = 2000;

  /// Entries after which what was applied becomes searchable.
  static final int REFRESH_EVERY = 10_000;

  /// Entries after which what was applied becomes durable.
  static final int COMMIT_EVERY = 100_000;

  private final Catalog catalog;
  private final LexicalIndex index;

  /// Joins an index to its catalog.
  ///
  /// @param catalog the truth
  /// @param index what follows it
  public IndexFollower(Catalog catalog, LexicalIndex index) {
    this.catalog = catalog;
    this.index = index;
  }

  /// Whether the index knows more than the catalog, as after a backup was restored: it then has to
  /// be filled again, which [#follow] does by itself.
  ///
  /// @return true when the index belongs to another state of the catalog
  public boolean isAhead() {
    return index.sequence() > catalog.lastSequence();
  }

  /// How many sequence numbers the durable index is behind: 0 when it is up to date, an upper bound
  /// of the entries to apply otherwise.
  ///
  /// @return 0 or more
  public long behind() {
    return Math.max(0, catalog.lastSequence() - index.sequence());
  }

  /// Catches up with everything committed to the catalog before the call, and makes it durable.
  ///
  /// @return how many entries were applied
  public long follow() {
    return follow(applied -> {});
  }

  /// Catches up as [#follow()], telling a listener after each batch.
  ///
  /// @param progress hears how many entries were applied so far
  /// @return how many entries were applied
  public synchronized long follow(LongConsumer progress) {
    if (isAhead()) {
      index.clear();
    }
    long reached = index.sequence();
    long applied = 0;
    long refreshed = 0;
    long committed = 0;
    List<Change> changes = catalog.changesAfter(reached, BATCH);
    while (!changes.isEmpty()) {
      index.apply(changes);
      reached = changes.getLast().sequence();
      applied += changes.size();
      if (applied - committed >= COMMIT_EVERY) {
        index.commit(reached);
        committed = applied;
        refreshed = applied;
      } else if (applied - refreshed >= REFRESH_EVERY) {
        index.refresh();
        refreshed = applied;
      }
      progress.accept(applied);
      changes = catalog.changesAfter(reached, BATCH);
    }
    if (applied > committed) {
      index.commit(reached);
    }
    return applied;
  }

  /// Fills the index again from nothing.
  ///
  /// @param progress hears how many entries were applied so far
  /// @return how many entries were applied
  public synchronized long rebuild(LongConsumer progress) {
    index.clear();
    return follow(progress);
  }
}
