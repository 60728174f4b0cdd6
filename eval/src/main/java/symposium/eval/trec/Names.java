package symposium.eval.trec;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What names of topics, documents and runs may look like, and their orders. Thread-safe: it holds
/// constants.
public final class Names {

  /// Topics: numbers first, by value, then other names by their characters.
  public static final Comparator<String> TOPIC_ORDER = Names::compareTopics;

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

  private static int compareTopics(String left, String right) {
    boolean numbers = isNumber(left);
    if (numbers != isNumber(right)) {
      return numbers ? -1 : 1;
    }
    int byValue = numbers ? compareNumbers(withoutZeros(left), withoutZeros(right)) : 0;
    return byValue == 0 ? left.compareTo(right) : byValue;
  }

  /// Digits of any length, which no primitive would hold.
  private static int compareNumbers(String left, String right) {
    return left.length() == right.length()
        ? left.compareTo(right)
        : Integer.compare(left.length(), right.length());
  }

  private static boolean isNumber(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return !id.isEmpty();
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
