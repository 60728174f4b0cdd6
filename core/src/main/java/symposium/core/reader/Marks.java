package symposium.core.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import symposium.core.model.Paper;
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

  /// What a reader said of some papers, under whichever of their ids it was said.
  ///
  /// @param reader whose marks
  /// @param papers papers
  /// @return marks by the paper's own id; papers without marks are left out
  default Map<PaperId, Set<Mark>> on(ReaderId reader, Collection<Paper> papers) {
    Map<PaperId, Set<Mark>> said =
        of(reader, papers.stream().flatMap(paper -> paper.allIds().stream()).toList());
    var found = new HashMap<PaperId, Set<Mark>>();
    for (Paper paper : papers) {
      Set<Mark> marks =
          paper.allIds().stream()
              .flatMap(id -> said.getOrDefault(id, Set.of()).stream())
              .collect(Collectors.toUnmodifiableSet());
      if (!marks.isEmpty()) {
        found.put(paper.id(), marks);
      }
    }
    return found;
  }

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
