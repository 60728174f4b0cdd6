package symposium.core.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;

/// Papers that people bring forward for everybody, durably: curators' picks and readers'
/// submissions. Implementations are thread-safe.
public interface Recommendations {

  /// Picks a paper, or changes the note of a picked one, which keeps its time.
  ///
  /// @param pick who picks what, why and when
  void pick(Pick pick);

  /// Takes a pick back.
  ///
  /// @param paper the id under which it was picked
  /// @return whether it was picked
  boolean unpick(PaperId paper);

  /// Picks among some papers.
  ///
  /// @param papers ids as they were picked
  /// @return picks by paper
  Map<PaperId, Pick> picks(Collection<PaperId> papers);

  /// Picks of a time, newest first.
  ///
  /// @param from the first moment
  /// @param until the first moment after
  /// @param limit how many at most
  /// @return picks
  List<Pick> picked(Instant from, Instant until, int limit);

  /// Brings a paper forward.
  ///
  /// @param submission who brings what forward, and when
  /// @return false when that paper was brought forward before, by whomever
  boolean submit(Submission submission);

  /// What was brought forward in a time, newest first.
  ///
  /// @param from the first moment
  /// @param until the first moment after
  /// @param limit how many at most
  /// @return submissions
  List<Submission> submitted(Instant from, Instant until, int limit);
}
