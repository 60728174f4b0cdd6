package symposium.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Axe's audit of a page: what keeps people out who read with other means than eyes, or with weak
/// ones.
final class Audit {

  /// The audit's grave findings, with the elements they are about.
  private static final String GRAVE =
      """
      options => axe.run({resultTypes: ['violations'], ...options}).then(found => found.violations
          .filter(one => ['serious', 'critical'].includes(one.impact))
          .map(one => one.id + ': ' + one.nodes.map(node => node.target).join(' | ')))
      """;

  /// All that can differ between light and dark.
  private static final Map<String, List<String>> CONTRAST =
      Map.of("runOnly", List.of("color-contrast"));

  private Audit() {}

  /// Grave findings in light and in dark colours; the page is dark afterwards.
  static List<Object> of(Page page) {
    page.evaluate(script());
    var findings = new ArrayList<Object>((List<?>) page.evaluate(GRAVE, Map.of()));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    findings.addAll((List<?>) page.evaluate(GRAVE, CONTRAST));
    return findings;
  }

  private static String script() {
    try (var script = Audit.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
