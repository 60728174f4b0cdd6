package symposium.follow.syndication;

/// What XML 1.0 can hold. Thread-safe: stateless.
final class Characters {

  private Characters() {}

  /// A text without the characters that XML cannot hold.
  static String allowed(String text) {
    if (text.codePoints().allMatch(Characters::isAllowed)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(Characters::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int code) {
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || code >= 0x10000;
  }
}
