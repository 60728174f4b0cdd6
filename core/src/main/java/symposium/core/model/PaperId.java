package symposium.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Stable external identity of a paper, `scheme:value`: `arxiv:2403.01234`, `doi:10.1145/1.2`,
/// `acl:P19-1001`, `local:starter/okapi`.
///
/// The value is normalised on construction (arXiv ids lose their version, DOIs are lower case), so
/// two ids of one paper are equal. Ordered by [#toString()]. Thread-safe: immutable.
///
/// @param scheme lower-case letters and digits, `arxiv`, `doi`, `acl`, `local` …
/// @param value what follows the colon, 1 to 512 characters without white space or control
///   characters
public record PaperId(String scheme, String value) implements Comparable<PaperId> {

  private static final int LONGEST_SCHEME = 16;
  private static final int LONGEST_VALUE = 512;
  private static final Pattern ARXIV_NEW = Pattern.compile("(?i)(\\d{4}\\.\\d{4,5})(v\\d+)?");
  private static final Pattern ARXIV_OLD =
      Pattern.compile("(?i)([a-z][a-z-]{0,31})(\\.[a-z]{2})?/(\\d{7})(v\\d+)?");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\\p{Cntrl}]{1,500}");
  private static final Pattern SCHEMED =
      Pattern.compile("(?i)(arxiv|doi|acl|local|openalex|s2|pubmed|isbn):\\S{1,512}");

  private static final String ARXIV_HOST =
      "(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/";
  private static final Pattern ARXIV_LINK =
      Pattern.compile("(?i)" + ARXIV_HOST + "([^\\s?#]{1,60}?)(?:\\.pdf)?/?(?:[?#]\\S{0,200})?");
  private static final Pattern ARXIV_CITATION =
      Pattern.compile("(?i)arxiv: ?(\\S{1,60})(?: \\[[a-z.-]{1,32}])?");
  private static final Pattern ARXIV_DOI =
      Pattern.compile(
          "(?i)(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi: ?)?10\\.48550/arxiv\\.(\\S{1,60})");
  private static final Pattern ARXIV_OAI = Pattern.compile("(?i)oai:arxiv\\.org:(\\S{1,60})");
  private static final Pattern DOI_LINK =
      Pattern.compile("(?i)(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi: ?)(\\S{1,512})");
  private static final int LONGEST = 1_000;

  /// Validates and normalises.
  ///
  /// @throws IllegalArgumentException naming the id when a part is malformed
  public PaperId {
    if (!isScheme(scheme) || !isValue(value)) {
      throw new IllegalArgumentException(
          "a paper id is scheme:value without white space, got '%s:%s'".formatted(scheme, value));
    }
    value =
        switch (scheme) {
          case "doi" -> value.toLowerCase(Locale.ROOT);
          case "arxiv" -> isModernArxiv(value) ? value : arxivValue(value).orElse(value);
          default -> value;
        };
  }

  // A search makes hundreds of ids, so these three are loops, not patterns.

  private static boolean isScheme(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SCHEME || !isBetween(text.charAt(0), 'a', 'z')) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!isBetween(text.charAt(i), 'a', 'z') && !isBetween(text.charAt(i), '0', '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_VALUE;
  }

  /// Whether it is `dddd.dddd` or `dddd.ddddd`, as nearly all arXiv ids are.
  private static boolean isModernArxiv(String text) {
    if (text.length() < 9 || text.length() > 10 || text.charAt(4) != '.') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (i != 4 && !isBetween(text.charAt(i), '0', '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  /// Reads `scheme:value`.
  ///
  /// @param text the id
  /// @return the id
  /// @throws IllegalArgumentException when it is not of that shape
  public static PaperId of(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "a paper id is scheme:value such as arxiv:1706.03762, got '%s'".formatted(text));
    }
    return new PaperId(
        text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
  }

  /// The arXiv id in any spelling people use: `1706.03762`, `cs/0112017v2`, `math.GT/0309136`.
  ///
  /// @param text the id without scheme
  /// @return the id, or empty when the text is not one
  public static Optional<PaperId> arxiv(String text) {
    return arxivValue(text.strip()).map(value -> new PaperId("arxiv", value));
  }

  /// The DOI in any case.
  ///
  /// @param text the DOI, `10.…/…`
  /// @return the id, or empty when the text is not one
  public static Optional<PaperId> doi(String text) {
    String stripped = text.strip();
    return DOI.matcher(stripped).matches()
        ? Optional.of(new PaperId("doi", stripped))
        : Optional.empty();
  }

  /// Recognises an id the way people paste one: with scheme, bare, as an arXiv or DOI link, as
  /// arXiv prints it, `arXiv:1706.03762v7 [cs.CL]`, or in the forms that registries give arXiv's
  /// ids, `10.48550/arXiv.1706.03762` and `oai:arXiv.org:1706.03762`. Never throws.
  ///
  /// @param text what was typed
  /// @return the id, or empty when the text is something else
  public static Optional<PaperId> recognise(String text) {
    String typed = text.strip();
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    return arxiv(typed)
        .or(() -> part(ARXIV_DOI, typed).flatMap(PaperId::arxiv))
        .or(() -> part(ARXIV_OAI, typed).flatMap(PaperId::arxiv))
        .or(() -> doi(typed))
        .or(() -> part(ARXIV_LINK, typed).flatMap(PaperId::arxiv))
        .or(() -> part(ARXIV_CITATION, typed).flatMap(PaperId::arxiv))
        .or(() -> part(DOI_LINK, typed).flatMap(PaperId::doi))
        .or(() -> schemed(typed));
  }

  private static Optional<String> part(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<PaperId> schemed(String text) {
    int value = text.indexOf(':') + 1;
    return SCHEMED.matcher(text).matches() && isValue(text.substring(value))
        ? Optional.of(of(text))
        : Optional.empty();
  }

  private static Optional<String> arxivValue(String text) {
    var modern = ARXIV_NEW.matcher(text);
    if (modern.matches()) {
      return Optional.of(modern.group(1));
    }
    var old = ARXIV_OLD.matcher(text);
    return old.matches()
        ? Optional.of(old.group(1).toLowerCase(Locale.ROOT) + "/" + old.group(3))
        : Optional.empty();
  }

  @Override
  public int compareTo(PaperId other) {
    int bySchemes = scheme.compareTo(other.scheme);
    return bySchemes != 0 ? bySchemes : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return scheme + ":" + value;
  }
}
