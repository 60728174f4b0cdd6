package symposium.core.reader;

import java.util.LinkedHashSet;
import java.util.List;

/// A saved interest of one reader. Thread-safe: immutable.
///
/// @param number identifies it among all readers' follows, positive
/// @param reader whose it is
/// @param wish what it is about
public record Follow(long number, ReaderId reader, Wish wish) {

  /// Validates.
  ///
  /// @throws IllegalArgumentException when the number is not positive
  public Follow {
    if (number <= 0) {
      throw new IllegalArgumentException("a follow's number is positive, got " + number);
    }
  }

  /// What a reader says of a follow. Thread-safe: immutable.
  ///
  /// @param name what the reader calls it, 1 to [#MAX_NAME] characters
  /// @param interest what they want to hear of
  /// @param without papers with one of these words or phrases are left out; at most [#MAX_WITHOUT]
  /// @param weight how much room it gets beside the others, 1 to [#MAX_WEIGHT]; twice the weight is
  ///   twice the places
  public record Wish(String name, Interest interest, List<String> without, int weight) {

    /// The longest name, in UTF-16 units.
    public static final int MAX_NAME = 120;

    /// The most negative words.
    public static final int MAX_WITHOUT = 50;

    /// The greatest weight.
    public static final int MAX_WEIGHT = 9;

    /// The longest negative word or phrase, in UTF-16 units.
    private static final int MAX_WORD = 100;

    /// Validates and copies; blank and repeated negative words are left out.
    ///
    /// @throws IllegalArgumentException naming what is out of range
    public Wish {
      name = name.replaceAll("\\s+", " ").strip();
      if (name.isEmpty() || name.length() > MAX_NAME) {
        throw new IllegalArgumentException(
            "a follow's name has 1 to %d characters, got %d".formatted(MAX_NAME, name.length()));
      }
      if (weight < 1 || weight > MAX_WEIGHT) {
        throw new IllegalArgumentException(
            "a follow's weight must be in [1, %d], got %d".formatted(MAX_WEIGHT, weight));
      }
      without = cleaned(without);
    }

    /// A wish with weight 1 and no negative words.
    ///
    /// @param name what the reader calls it
    /// @param interest what they want to hear of
    /// @return the wish
    public static Wish of(String name, Interest interest) {
      return new Wish(name, interest, List.of(), 1);
    }

    private static List<String> cleaned(List<String> words) {
      List<String> kept =
          List.copyOf(
              new LinkedHashSet<>(
                  words.stream()
                      .map(word -> word.replace('"', ' ').replaceAll("\\s+", " ").strip())
                      .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                      .toList()));
      if (kept.size() > MAX_WITHOUT || kept.stream().anyMatch(word -> word.length() > MAX_WORD)) {
        throw new IllegalArgumentException(
            "a follow takes at most %d negative words of at most %d characters each"
                .formatted(MAX_WITHOUT, MAX_WORD));
      }
      return kept;
    }
  }
}
