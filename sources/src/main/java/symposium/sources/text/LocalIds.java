package symposium.sources.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import symposium.core.model.PaperId;

/// Ids for papers whose source gives them none that the world knows. Thread-safe: it holds
/// constants.
public final class LocalIds {

  private static final int SLUG = 80;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");
  private static final String SAFE = "-._~";

  private LocalIds() {}

  /// The id that a title always gets, `local:page/attention-is-all-you-need`: equal for titles that
  /// differ in case, accents, punctuation or spacing only.
  ///
  /// @param collection what the paper belongs to
  /// @param title its title
  /// @return a local id
  public static PaperId ofTitle(String collection, String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGES.matcher(words).replaceAll("");
    if (slug.isEmpty()) {
      return of(collection, digest(title));
    }
    return of(
        collection,
        slug.length() <= SLUG ? slug : slug.substring(0, SLUG - 17) + "-" + digest(slug));
  }

  /// The id of a collection's own record, percent-escaped where an id may not hold a character;
  /// parts too long for an id are hashed.
  ///
  /// @param collection what the paper belongs to, not empty
  /// @param record the record's name in it, not empty
  /// @return a local id
  public static PaperId of(String collection, String record) {
    return new PaperId("local", part(collection, 200) + "/" + part(record, 300));
  }

  private static String part(String text, int longest) {
    String escaped = escaped(text);
    return escaped.length() <= longest ? escaped : digest(text);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || SAFE.indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
              } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                  escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
              }
            });
    return escaped.toString();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
