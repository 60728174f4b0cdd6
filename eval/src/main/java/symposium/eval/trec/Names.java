package symposium.eval.trec;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What names of topics, documents and runs may look like, and their orders. Thread-safe: it holds
/// constants.
public final class Names {

  /// Topics: numbers first, by value, then other names by their characters.
  public static final Comparator<String> TOPIC_ORDER =
      Comparator.comparing((String id) -> !isNumber(id))
          .thenComparingInt(id -> isNumber(id) ? withoutZeros(id).length() : 0)
          .thenComparing(id -> isNumber(id) ? withoutZeros(id) : id)
          .thenComparing(Comparator.naturalOrder());

  /// Documents, as their UTF-8 bytes compare, which is how `trec_eval` compares them.
  static final Comparator<String> BYTE_ORDER = Names::compareBytes;

  private static final int LONGEST = 1_000;
  private static final Pattern NAME =
      Pattern.compile("[^\\s\\p{Cc}\\p{Cf}\\p{Z}]{1," + LONGEST + "}");

  private Names() {}

  /// Checks a name.
  ///
  /// @throws IllegalArgumentException when it is empty, too long, or would not survive a file of
  ///   columns
  static String checked(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s must be 1 to %d characters without white space, got '%s'"
              .formatted(what, LONGEST, name.substring(0, Math.min(60, name.length()))));
    }
    return name;
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String withoutZeros(String number) {
    int start = 0;
    while (start < number.length() - 1 && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }

  /// UTF-16 and UTF-8 order alike but for surrogates, which UTF-8 sorts behind everything else.
  private static int compareBytes(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
