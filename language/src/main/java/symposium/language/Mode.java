package symposium.language;

import java.util.Locale;

/// What the model is asked for, and what is searched by its answer.
public enum Mode {
  /// A passage that could answer the query; its words are searched beside the query's.
  QUERY2DOC,
  /// The abstract of a paper that does not exist; papers whose meaning is near it are searched.
  HYDE,
  /// Terms, after the model was shown the first papers' titles; they are searched beside the
  /// query's words.
  FEEDBACK;

  /// Reads a name as users write it.
  ///
  /// @param name `query2doc`, `hyde` or `feedback`
  /// @return the mode
  /// @throws IllegalArgumentException when it is another
  public static Mode of(String name) {
    for (Mode mode : values()) {
      if (mode.toString().equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "mode is query2doc, hyde or feedback, got '%s'".formatted(name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
