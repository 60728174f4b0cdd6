package symposium.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The style sheet's colours against the contrast that WCAG 2.2 asks for at level AA.
final class ContrastTest {

  private static final Pattern COLOUR =
      Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  private static Map<String, List<String>> colours() {
    Assets assets = Pages.create().assets();
    byte[] css = assets.find(assets.href("symposium.css")).orElseThrow().bytes();
    var colours = new HashMap<String, List<String>>();
    COLOUR
        .matcher(new String(css, StandardCharsets.UTF_8))
        .results()
        .forEach(match -> colours.put(match.group(1), List.of(match.group(2), match.group(3))));
    return colours;
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 7",
    "ink, surface, 7",
    "ink, tint, 7",
    "ink, mark, 7",
    "ink, warn, 7",
    "quiet, paper, 4.5",
    "quiet, surface, 4.5",
    "quiet, tint, 4.5",
    "accent, paper, 4.5",
    "accent, surface, 4.5",
    "accent, tint, 4.5",
    "accent, mark, 4.5",
    "on-accent, accent, 4.5",
    "edge, paper, 3",
    "edge, surface, 3",
    "tone-1, paper, 3",
    "tone-2, paper, 3",
    "tone-3, paper, 3",
    "tone-4, paper, 3",
    "tone-5, paper, 3",
    "tone-6, paper, 3",
    "tone-7, paper, 3",
    "tone-8, paper, 3"
  })
  void foregroundStandsOutInLightAndDark(String front, String back, double least) {
    Map<String, List<String>> colours = colours();
    assertFalse(colours.isEmpty());
    for (int theme = 0; theme < 2; theme++) {
      double a = luminance(colours.getOrDefault(front, List.of()).get(theme));
      double b = luminance(colours.getOrDefault(back, List.of()).get(theme));
      double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      assertTrue(contrast >= least, front + " on " + back + ": " + contrast);
    }
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear((rgb >> 8) & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int part) {
    double share = (part & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
