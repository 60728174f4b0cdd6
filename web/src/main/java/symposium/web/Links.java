package symposium.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import symposium.core.model.PaperId;

/// The addresses of this site's own pages, percent-encoded. Thread-safe: stateless.
final class Links {

  private static final List<String> STYLES = List.of("APA", "IEEE", "Chicago", "MLA", "ACM");

  private Links() {}

  /// Encodes one path segment or parameter value, slashes included; colons stay readable.
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  static String paper(PaperId id) {
    return "/papers/" + encode(id.toString());
  }

  static String paperExport(PaperId id, String format) {
    return paper(id) + "/export?format=" + format;
  }

  static String search(SearchParams params) {
    return "/search" + query(params.encoded());
  }

  static String mixture(SearchParams params) {
    return "/mixture" + query(params.encoded());
  }

  static String search(SearchParams params, String cursor) {
    String encoded = params.encoded();
    if (cursor.isEmpty()) {
      return "/search" + query(encoded);
    }
    return "/search?" + (encoded.isEmpty() ? "" : encoded + "&") + "cursor=" + encode(cursor);
  }

  static String export(SearchParams params, String format) {
    String encoded = params.encoded();
    return "/export?" + (encoded.isEmpty() ? "" : encoded + "&") + "format=" + format;
  }

  /// A paper as a reference, in each common style.
  static List<Link> references(PaperId id) {
    return STYLES.stream()
        .map(style -> Link.to(style, paper(id) + ".txt?style=" + style.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// A search's papers as a list of references, in each common style.
  static List<Link> references(SearchParams params) {
    return STYLES.stream()
        .map(style -> Link.to(style, export(params, style.toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static String query(String encoded) {
    return encoded.isEmpty() ? "" : "?" + encoded;
  }
}
