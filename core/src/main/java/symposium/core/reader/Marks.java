package symposium.core.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symposium.core.model.PaperId;

/// The marks of all readers, durably. Implementations are thread-safe.
public interface Marks {

  /// Sets a mark; one that is set already keeps its time.
  ///
  /// @param marked who says what of which paper, and when
  void set(Marked marked);

  /// Takes a mark away.
  ///
  /// @param reader whose
  /// @param paper the id under which it was set
  /// @param mark which
  /// @return whether it was set
  boolean clear(ReaderId reader, PaperId paper, Mark mark);

  /// What a reader said of some papers.
  ///
  /// @param reader whose marks
  /// @param papers ids as they were marked
  /// @return marks by paper; papers without marks are left out
  Map<PaperId, Set<Mark>> of(ReaderId reader, Collection<PaperId> papers);

  /// A reader's papers with one mark, newest first.
  ///
  /// @param reader whose marks
  /// @param mark which
  /// @param limit how many at most
  /// @return marks
  List<Marked> list(ReaderId reader, Mark mark, int limit);

  /// All readers' marks of a time, oldest first: what trending counts.
  ///
  /// @param from the first moment
  /// @param until the first moment after
  /// @param limit how many at most; the newest are kept
  /// @return marks
  List<Marked> between(Instant from, Instant until, int limit);
}
