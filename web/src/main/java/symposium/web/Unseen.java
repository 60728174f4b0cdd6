package symposium.web;

/// Takes characters out of a page that are not seen but change how it is read: explicit
/// bidirectional controls, with which one text can reorder the text around it, and control
/// characters that HTML does not allow. Thread-safe: stateless.
final class Unseen {

  private static final char REPLACEMENT = '\uFFFD';

  private Unseen() {}

  static String strip(String html) {
    int first = 0;
    while (first < html.length() && isFine(html, first)) {
      first++;
    }
    if (first == html.length()) {
      return html;
    }
    var out = new StringBuilder(html.length()).append(html, 0, first);
    for (int i = first; i < html.length(); i++) {
      if (isFine(html, i)) {
        out.append(html.charAt(i));
      } else if (Character.isSurrogate(html.charAt(i))) {
        out.append(REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isFine(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    boolean control = c >= '\u007F' && c <= '\u009F';
    boolean nothing = c == '\uFFFE' || c == '\uFFFF';
    return !(turns || control || nothing);
  }
}
