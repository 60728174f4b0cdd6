package symposium.eval.trec;

/// A need to be met: in an evaluation, what elsewhere is a request. Thread-safe: immutable.
///
/// @param id its name in judgements and runs, without white space
/// @param text what is asked, maybe several lines
public record Topic(String id, String text) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the id could not be written in columns or there is no
  ///   text
  public Topic {
    Names.checked("a topic's id", id);
    if (text.isBlank()) {
      throw new IllegalArgumentException("topic %s has no text".formatted(id));
    }
  }

  /// The text on one line.
  ///
  /// @return without line breaks, tabs and doubled spaces
  public String line() {
    return text.strip().replaceAll("\\s+", " ");
  }
}
