package symposium.follow.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import symposium.core.model.Paper;
import symposium.core.reader.ReaderId;

/// What papers a reader's digest brings. Implementations are thread-safe.
@FunctionalInterface
public interface DigestContent {

  /// Composes the papers of some days.
  ///
  /// @param reader for whom
  /// @param asOf the last day, inclusive
  /// @param days how many days up to and with it, 1 or more
  /// @return papers, best first, without those that were delivered before
  Papers compose(ReaderId reader, LocalDate asOf, int days);

  /// A composed list. Thread-safe: immutable.
  ///
  /// @param seen papers of those days that fitted some interest, 0 or more
  /// @param items what to send
  /// @param emptyBecause why there is nothing, a complete sentence; empty when there is something
  /// @param notes what the reader should know besides, complete sentences
  record Papers(int seen, List<Item> items, Optional<String> emptyBecause, List<String> notes) {

    /// Copies.
    public Papers {
      items = List.copyOf(items);
      notes = List.copyOf(notes);
    }
  }

  /// One paper and why it is there. Thread-safe: immutable.
  ///
  /// @param paper the record
  /// @param interest what the reader follows that brought it
  /// @param nearest the title of the liked paper it is most like, if there are liked ones
  /// @param experts names of the experts that found it
  /// @param newVersion whether the reader knows an earlier version
  record Item(
      Paper paper,
      String interest,
      Optional<String> nearest,
      List<String> experts,
      boolean newVersion) {

    /// Copies.
    public Item {
      experts = List.copyOf(experts);
    }
  }
}
