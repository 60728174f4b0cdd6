package symposium.core.query;

import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// One piece of a query text before it is given meaning. Thread-safe: immutable.
///
/// @param prefix `ti`, `au`, `abs`, `cat`, `id`, `in`, `after`, `before`, or empty
/// @param text what follows, without quotes, not blank
/// @param quoted whether it stood in quotes
/// @param excluded whether a `-` stood before it
record QueryToken(String prefix, String text, boolean quoted, boolean excluded) {

  /// The filter a prefix and its value mean.
  ///
  /// @throws IllegalArgumentException when the value is not what the prefix wants
  static Filter filter(String prefix, String value) {
    return switch (prefix) {
      case "cat" -> new Filter.InCategory(value);
      case "in" -> new Filter.InSource(value);
      case "id" ->
          new Filter.WithId(
              PaperId.recognise(value)
                  .orElseThrow(() -> new IllegalArgumentException(wanted(prefix))));
      case "after" -> new Filter.After(PublicationDate.parse(value));
      case "before" -> new Filter.Before(PublicationDate.parse(value));
      default -> throw new IllegalArgumentException("there is no prefix " + prefix);
    };
  }

  /// What a prefix that can be given a wrong value wants.
  static String wanted(String prefix) {
    return prefix.equals("id")
        ? "id: wants a paper id such as arxiv:1706.03762"
        : prefix + ": wants a date, YYYY, YYYY-MM or YYYY-MM-DD";
  }
}
