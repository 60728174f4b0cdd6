package symposium.lucene;

import java.util.Comparator;
import java.util.List;

/// One way to read a typed word: as another word, or as two that were run together. Thread-safe:
/// immutable.
///
/// @param terms one or two terms of the index
/// @param likelihood unitless, above 0, higher is likelier; only comparable for one word
/// @param isStop whether it is a word that says nothing
record Reading(List<String> terms, double likelihood, boolean isStop) {

  /// Likeliest first, ties by the terms themselves.
  static final Comparator<Reading> ORDER =
      Comparator.comparingDouble(Reading::likelihood)
          .reversed()
          .thenComparing(reading -> String.join(" ", reading.terms()));

  /// Copies.
  Reading {
    terms = List.copyOf(terms);
  }

  /// As likely as papers use it, dampened since queries use rare words more than papers do.
  static Reading of(List<String> terms, int papers, boolean isStop) {
    return new Reading(terms, Math.sqrt(papers), isStop);
  }

  /// The same, relative to another reading of the word.
  Reading relativeTo(Reading other) {
    return new Reading(terms, likelihood / other.likelihood, isStop);
  }

  /// Whether it is two words.
  boolean isTwoWords() {
    return terms.size() > 1;
  }
}
