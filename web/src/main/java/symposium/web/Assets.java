package symposium.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Every file that pages refer to, by its address. Addresses carry a hash of the content, so a file
/// may be cached for good. Thread-safe: immutable.
public final class Assets {

  private static final String ROOT = "/assets/";
  private static final List<String> OWN =
      List.of("symposium.css", "symposium.js", "math.js", "theme.js", "favicon.svg");
  private static final Pattern FONT = Pattern.compile("fonts/[A-Za-z0-9_-]+\\.woff2");
  private static final int HASH_LENGTH = 10;

  private final Map<String, Asset> byPath = new HashMap<>();
  private final Map<String, String> hrefs = new HashMap<>();

  private Assets() {}

  /// Reads all files from the class path.
  ///
  /// @return the assets
  static Assets load() {
    var assets = new Assets();
    OWN.forEach(name -> assets.add(name, read("symposium/web/assets/" + name)));
    Properties webjars = webjars();
    assets.add("htmx.min.js", read(webjars.getProperty("htmx") + "htmx.min.js"));
    assets.addKatex(webjars.getProperty("katex"));
    return assets;
  }

  /// Finds a file.
  ///
  /// @param path the address's path, `/assets/…`
  /// @return the file, or empty when there is none of this name
  public Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// Where a file is served.
  ///
  /// @param name its name without hash, such as `symposium.css`
  /// @return its address
  /// @throws IllegalArgumentException when there is no such file
  public String href(String name) {
    String href = hrefs.get(name);
    if (href == null) {
      throw new IllegalArgumentException("there is no asset '%s'".formatted(name));
    }
    return href;
  }

  private void add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    put(name, ROOT + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot), bytes);
  }

  /// The style sheet names its fonts relative to itself, so they lie together in one folder.
  private void addKatex(String base) {
    byte[] css = read(base + "katex.min.css");
    byte[] script = read(base + "katex.min.js");
    String folder = ROOT + "katex." + hash(css) + hash(script) + "/";
    put("katex.min.css", folder + "katex.min.css", css);
    put("katex.min.js", folder + "katex.min.js", script);
    FONT.matcher(new String(css, StandardCharsets.UTF_8))
        .results()
        .map(match -> match.group())
        .distinct()
        .forEach(font -> put(font, folder + font, read(base + font)));
  }

  private void put(String name, String path, byte[] bytes) {
    hrefs.put(name, path);
    byPath.put(path, new Asset(bytes, contentType(name), "\"" + hash(bytes) + "\""));
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Properties webjars() {
    var properties = new Properties();
    try (InputStream in = open("symposium/web/webjars.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the class path lacks " + resource);
    }
    return in;
  }
}
