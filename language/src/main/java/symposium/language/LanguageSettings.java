package symposium.language;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which language model is asked, and what that may cost. Thread-safe: immutable.
///
/// @param url where chat completions are asked for; https, or http on this machine
/// @param model the model's name there
/// @param key what the server knows its customer by, or empty
/// @param timeout how long one answer may take, 100 ms to 5 minutes
/// @param maxTokens how long an answer may be, 16 to 4096 tokens
/// @param mode what is asked for
public record LanguageSettings(
    URI url, String model, Optional<ApiKey> key, Duration timeout, int maxTokens, Mode mode) {

  private static final Set<String> NAMES =
      Set.of("url", "model", "key", "timeout-seconds", "max-tokens", "mode");
  private static final String ENDPOINT = "/chat/completions";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)]");
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int FEWEST_TOKENS = 16;
  private static final int MOST_TOKENS = 4_096;
  private static final int LONGEST_MODEL = 200;

  /// Validates.
  ///
  /// @throws IllegalArgumentException naming what is out of range
  public LanguageSettings {
    requireSafe(url);
    if (model.isBlank() || model.length() > LONGEST_MODEL) {
      throw new IllegalArgumentException("model is a name of 1 to 200 characters");
    }
    if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "timeout-seconds is from 0.1 to 300, got " + timeout.toMillis() / 1e3);
    }
    if (maxTokens < FEWEST_TOKENS || maxTokens > MOST_TOKENS) {
      throw new IllegalArgumentException("max-tokens is from 16 to 4096, got " + maxTokens);
    }
  }

  private static void requireSafe(URI url) {
    String host = url.getHost();
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException("url begins with https:// and a host");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("url has neither a user name nor a fragment");
    }
    if (scheme.equals("http") && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "url begins with https:// unless the host is this machine (localhost), got http://"
              + host);
    }
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /// Reads settings as users write them: `url` and `model`, and if they like `key`,
  /// `timeout-seconds` (20), `max-tokens` (200) and `mode` (query2doc).
  ///
  /// @param values by name
  /// @param key a key from elsewhere, which wins
  /// @return the settings
  /// @throws IllegalArgumentException naming the setting that cannot be used, never the key
  public static LanguageSettings of(Map<String, String> values, Optional<String> key) {
    var unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no setting %s; there are %s"
              .formatted(unknown.first(), String.join(", ", new TreeSet<>(NAMES))));
    }
    return new LanguageSettings(
        url(required(values, "url")),
        required(values, "model"),
        key.or(() -> value(values, "key")).map(ApiKey::of),
        Duration.ofMillis(Math.round(1e3 * number(values, "timeout-seconds", 20))),
        (int) number(values, "max-tokens", 200),
        Mode.of(value(values, "mode").orElse("query2doc")));
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String required(Map<String, String> values, String name) {
    return value(values, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  private static double number(Map<String, String> values, String name, double otherwise) {
    try {
      return value(values, name).map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is a number".formatted(name), e);
    }
  }

  private static URI url(String text) {
    try {
      var url = new URI(text);
      String path = Optional.ofNullable(url.getPath()).orElse("");
      String whole = path.endsWith(ENDPOINT) ? path : path.replaceAll("/+$", "") + ENDPOINT;
      return new URI(url.getScheme(), url.getAuthority(), whole, url.getQuery(), url.getFragment());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("url cannot be read", e);
    }
  }

  /// The host that is contacted.
  ///
  /// @return the host, with a port where the url has one
  public String host() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }
}
