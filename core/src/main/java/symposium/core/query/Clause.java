package symposium.core.query;

/// One textual part of a query. A word without field that is not excluded only adds to the score;
/// every other clause is a condition that each result fulfils. Thread-safe: immutable.
public sealed interface Clause {

  /// The text as typed, without quotes or field prefix.
  ///
  /// @return not blank
  String text();

  /// Where it must stand.
  ///
  /// @return the field
  Field field();

  /// Whether papers that contain it are left out.
  ///
  /// @return true for `-word`
  boolean excluded();

  /// Whether every result has to fulfil it, rather than only profit from it.
  ///
  /// @return true for phrases, fielded and excluded clauses
  default boolean isCondition() {
    return excluded() || field() != Field.ANY || this instanceof Phrase;
  }

  /// A single word.
  ///
  /// @param text the word, not blank
  /// @param field where it must stand
  /// @param excluded whether papers containing it are left out
  record Word(String text, Field field, boolean excluded) implements Clause {}

  /// Words in this order, adjacent.
  ///
  /// @param text the words, not blank
  /// @param field where they must stand
  /// @param excluded whether papers containing them are left out
  record Phrase(String text, Field field, boolean excluded) implements Clause {}
}
