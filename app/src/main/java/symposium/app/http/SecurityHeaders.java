package symposium.app.http;

import java.util.Map;
import symposium.web.Pages;

/// The headers every answer has, pages and JSON alike. Other sites never learn where a reader came
/// from; our own do, since a browser that may not tell them sends `Origin: null` with every form.
final class SecurityHeaders {

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private SecurityHeaders() {}

  static Response on(Response response) {
    Response secured = response;
    for (Map.Entry<String, String> header : ALL.entrySet()) {
      if (!secured.headers().containsKey(header.getKey())) {
        secured = secured.with(header.getKey(), header.getValue());
      }
    }
    return secured;
  }
}
