package symposium.app.models;

/// A line of the list of models. Thread-safe: immutable.
///
/// @param name the model's, and its expert's
/// @param state how it stands
/// @param bytes of its files on disk, 0 when it has none here
/// @param licence of the weights
/// @param modelId the vector space
/// @param detail a sentence or nothing: what is wrong, or the way to add it
public record ShelfRow(
    String name, State state, long bytes, String licence, String modelId, String detail) {

  /// How a model stands.
  public enum State {
    /// It comes with the product.
    SHIPPED("shipped"),
    /// It was added, and its files are those that were checked.
    INSTALLED("installed"),
    /// It is there, but its files have not been checked since they changed.
    UNCHECKED("unchecked"),
    /// It is known, but not here.
    ABSENT("absent"),
    /// Something is wrong with it.
    UNUSABLE("unusable");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /// As shown.
    ///
    /// @return a word
    public String word() {
      return word;
    }
  }
}
