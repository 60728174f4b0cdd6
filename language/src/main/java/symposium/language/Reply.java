package symposium.language;

/// What asking a language model came to. Thread-safe: immutable.
sealed interface Reply {

  /// It said something.
  ///
  /// @param text one line, not blank, at most [ChatJson#LONGEST] long; untrusted
  record Said(String text) implements Reply {}

  /// It has not answered yet; what it says later is kept for the next time.
  record Late() implements Reply {}

  /// It was not asked.
  ///
  /// @param reason why, a short phrase
  record NotAsked(String reason) implements Reply {}

  /// It failed.
  ///
  /// @param reason how, a short phrase
  record Broke(String reason) implements Reply {}
}
