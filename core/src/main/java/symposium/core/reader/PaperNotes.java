package symposium.core.reader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import symposium.core.model.PaperId;

/// Readers' tags and notes on papers, durably. Implementations are thread-safe.
public interface PaperNotes {

  /// Keeps a note instead of the one before; an empty one is forgotten.
  ///
  /// @param note what was written
  void put(PaperNote note);

  /// What a reader wrote beside some papers.
  ///
  /// @param reader whose notes
  /// @param papers ids as they were noted
  /// @return notes by paper; papers without one are left out
  Map<PaperId, PaperNote> of(ReaderId reader, Collection<PaperId> papers);

  /// A reader's tags.
  ///
  /// @param reader whose
  /// @return how many papers carry each
  SortedMap<String, Integer> tags(ReaderId reader);

  /// A reader's papers with a tag, newest note first.
  ///
  /// @param reader whose
  /// @param tag as [PaperNote#tag] gives it
  /// @param limit how many at most
  /// @return notes
  List<PaperNote> tagged(ReaderId reader, String tag, int limit);
}
