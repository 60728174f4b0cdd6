package symposium.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Somebody at a browser, who notices whatever goes wrong on the way. Confined to one thread.
final class Reader {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', event =>
          console.error('policy', event.violatedDirective, event.blockedURI));
      """;

  private final Browser browser;
  private final String address;
  private final List<String> complaints;
  private final List<BrowserContext> contexts;

  Reader(Browser browser, String address) {
    this(browser, address, new ArrayList<>(), new ArrayList<>());
  }

  private Reader(
      Browser browser, String address, List<String> complaints, List<BrowserContext> contexts) {
    this.browser = browser;
    this.address = address;
    this.complaints = complaints;
    this.contexts = contexts;
  }

  String address() {
    return address;
  }

  /// Addresses of a page, however the blanks in its query are written.
  Pattern at(String target) {
    String escaped = (address + target).replaceAll("[.?]", "\\\\$0").replace("+", "(\\+|%20)");
    return Pattern.compile("^" + escaped + "$");
  }

  /// The same person at another server. Leaving here leaves there.
  Reader elsewhere(String other) {
    return new Reader(browser, other, complaints, contexts);
  }

  /// Opens a page of the server in a new window.
  Page open(String target) {
    return open(target, options -> options);
  }

  /// Opens a page of the server in a window of one's own making.
  Page open(String target, UnaryOperator<Browser.NewContextOptions> choice) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(WIDTH, HEIGHT)
            .setColorScheme(ColorScheme.LIGHT)
            .setLocale("en-GB");
    BrowserContext context = browser.newContext(choice.apply(options));
    contexts.add(context);
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    context.addInitScript(TELL_VIOLATIONS);
    context.onRequest(this::notice);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean refused = message.text().startsWith("Failed to load resource");
          if (List.of("error", "warning").contains(message.type()) && !refused) {
            complaints.add(page.url() + " says: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
    page.onDialog(
        dialog -> {
          complaints.add(page.url() + " asks: " + dialog.message());
          dialog.dismiss();
        });
    page.navigate(address + target);
    return page;
  }

  private void notice(Request request) {
    if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
      complaints.add("asked for " + request.url());
    }
  }

  /// Closes the windows.
  ///
  /// @throws AssertionError when something went wrong on any page that was open
  void leave() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), complaints);
  }

  /// The results' titles, in order.
  static List<String> titles(Page page) {
    return titles(page.locator("#results a.title"));
  }

  /// The text of titles, in order.
  static List<String> titles(Locator titles) {
    return titles.allInnerTexts().stream().map(String::strip).toList();
  }
}
