package symposium.core.library;

import java.time.LocalDate;
import symposium.core.model.PaperId;

/// That a paper was made known on a day, as its archive's announcement feed said. Thread-safe:
/// immutable.
///
/// @param paper the paper's id, which the catalog may not hold yet
/// @param day the archive's day, in the archive's own time zone
/// @param type what was announced
public record Announcement(PaperId paper, LocalDate day, Type type) {

  /// What an announcement says of a paper, the strongest first.
  public enum Type {
    /// A first version, in its primary category.
    NEW,
    /// A paper of another category, listed here as well.
    CROSS,
    /// A later version.
    REPLACE,
    /// A later version of a paper of another category.
    REPLACE_CROSS;

    /// Whether it makes a paper known rather than a later version of it.
    ///
    /// @return true for [#NEW] and [#CROSS]
    public boolean isFirst() {
      return this == NEW || this == CROSS;
    }
  }
}
