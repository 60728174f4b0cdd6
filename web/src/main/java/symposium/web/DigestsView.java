package symposium.web;

import java.util.List;
import java.util.Optional;
import symposium.core.digest.DigestRun;
import symposium.core.digest.Outcome;

/// What a reader's digests came to. Thread-safe: immutable.
///
/// @param runs latest first
/// @param preview the digest as it would be sent, or empty on the page of the history
public record DigestsView(List<Row> runs, Optional<Preview> preview) {

  /// Copies.
  public DigestsView {
    runs = List.copyOf(runs);
  }

  /// A digest as it would be sent.
  ///
  /// @param until the last day, as in addresses
  /// @param subject the subject
  /// @param emptyBecause why nothing would be sent, or empty
  /// @param text the plain text
  public record Preview(String until, String subject, Optional<String> emptyBecause, String text) {}

  /// A run.
  ///
  /// @param due when it was due, UTC
  /// @param state one word
  /// @param sentence the outcome
  /// @param counts how many papers were seen and kept
  public record Row(String due, String state, String sentence, String counts) {

    /// Of a run.
    ///
    /// @param run the run
    /// @return the row
    public static Row of(DigestRun run) {
      String state =
          switch (run.outcome()) {
            case Outcome.Waiting waiting -> "waiting";
            case Outcome.Sent sent -> "sent";
            case Outcome.Empty empty -> "empty";
            case Outcome.Failed failed -> "failed";
          };
      return new Row(
          run.due().toString().replace("T", " ").replace("Z", " UTC"),
          state,
          run.outcome().sentence(),
          "%,d of %,d".formatted(run.kept(), run.seen()));
    }
  }
}
