package symposium.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium without a window, driven by Playwright.
///
/// @param playwright the driver
/// @param browser the running browser
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  static final Path PATH = Path.of("/usr/bin/chromium");

  /// Long enough for a machine that is busy with something else.
  static final double PATIENCE_MILLIS = 60_000;

  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");

  static Chromium launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(PATH)
            .setArgs(ARGUMENTS)
            .setHeadless(true);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
