package symposium.core.reader;

import java.time.Instant;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// A paper that was brought to a reader, by mail or any other way that cannot be taken back.
/// Thread-safe: immutable.
///
/// @param reader to whom
/// @param paper the id under which it went; it may be an alias by now
/// @param edition which version it was, as [#edition] tells it
/// @param at when
public record Delivery(ReaderId reader, PaperId paper, String edition, Instant at) {

  /// A paper as it is now.
  ///
  /// @param reader to whom
  /// @param paper the record
  /// @param at when
  /// @return the delivery
  public static Delivery of(ReaderId reader, Paper paper, Instant at) {
    return new Delivery(reader, paper.id(), edition(paper), at);
  }

  /// Tells versions of a paper apart: the date of the last one.
  ///
  /// @param paper the record
  /// @return the date, later versions have later ones in the order of text; empty when undated
  public static String edition(Paper paper) {
    return paper.updated().or(paper::published).map(PublicationDate::toString).orElse("");
  }
}
