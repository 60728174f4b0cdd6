package symposium.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Splits a query text into tokens in one pass. Confined to one thread.
final class QueryTokens {

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("ti", "ti"),
          Map.entry("title", "ti"),
          Map.entry("au", "au"),
          Map.entry("author", "au"),
          Map.entry("abs", "abs"),
          Map.entry("abstract", "abs"),
          Map.entry("cat", "cat"),
          Map.entry("id", "id"),
          Map.entry("in", "in"),
          Map.entry("after", "after"),
          Map.entry("before", "before"));

  private final String text;
  private final QueryNotes notes;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryTokens(String text, QueryNotes notes) {
    this.text = text.replace('“', '"').replace('”', '"').replace('„', '"').replace('\u00a0', ' ');
    this.notes = notes;
  }

  static List<QueryToken> split(String text, QueryNotes notes) {
    return new QueryTokens(text, notes).run();
  }

  /// The words of a text that are more than punctuation.
  static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(QueryTokens::hasMeaning).toList();
  }

  private List<QueryToken> run() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        token();
      }
    }
    return tokens;
  }

  private void token() {
    boolean excluded = text.charAt(at) == '-';
    if (excluded) {
      at++;
    }
    int start = at;
    String prefix = prefix();
    Optional<String> phrase = phrase();
    String value = phrase.orElseGet(this::word).strip();
    if (hasMeaning(value)) {
      tokens.add(new QueryToken(prefix, value, phrase.isPresent(), excluded));
    } else if (!prefix.isEmpty()) {
      String typed = text.substring(start, text.indexOf(':', start));
      notes.add("“%s:” has nothing after it and was searched as a word.".formatted(typed));
      tokens.add(new QueryToken("", typed, false, false));
    }
  }

  private static boolean hasMeaning(String value) {
    return value.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private String prefix() {
    int colon = at;
    while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon >= text.length() || text.charAt(colon) != ':') {
      return "";
    }
    String known = PREFIXES.get(text.substring(at, colon).toLowerCase(Locale.ROOT));
    if (known == null) {
      return "";
    }
    at = colon + 1;
    return known;
  }

  private boolean isQuote() {
    return at < text.length() && text.charAt(at) == '"';
  }

  private Optional<String> phrase() {
    if (!isQuote()) {
      return Optional.empty();
    }
    int start = ++at;
    int end = text.indexOf('"', start);
    if (end < 0) {
      notes.add("A quotation mark has no partner; what follows it was searched as words.");
      return Optional.empty();
    }
    at = end + 1;
    return Optional.of(text.substring(start, end));
  }

  private String word() {
    int start = at;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !isQuote()) {
      at++;
    }
    return text.substring(start, at);
  }
}
