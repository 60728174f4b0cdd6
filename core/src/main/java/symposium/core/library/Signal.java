package symposium.core.library;

import java.time.LocalDate;
import symposium.core.model.PaperId;

/// How popular a paper was elsewhere on a day. Thread-safe: immutable.
///
/// @param paper the paper's id, which the catalog may not hold yet
/// @param kind what was counted
/// @param day when it was counted
/// @param amount how many by the end of that day in total, 0 or more
public record Signal(PaperId paper, Kind kind, LocalDate day, long amount) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the amount is negative
  public Signal {
    if (amount < 0) {
      throw new IllegalArgumentException("amount must be 0 or more, got " + amount);
    }
  }

  /// What is counted.
  public enum Kind {
    /// Upvotes on Hugging Face's page of the paper.
    HF_UPVOTES,
    /// Stars of the paper's repository on GitHub.
    GITHUB_STARS
  }
}
