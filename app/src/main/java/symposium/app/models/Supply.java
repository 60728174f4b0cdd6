package symposium.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;

/// Where a model's files come from: a folder, a jar, or addresses. Confined to one thread.
final class Supply {

  /// Reads one file.
  @FunctionalInterface
  interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  private static final String ENTRY = "!/";
  private static final long LARGEST_MANIFEST = 1 << 20;

  private final Path partials;
  private final Wanted.Network network;
  private final Download download;
  private final Map<URI, Path> fetched = new HashMap<>();

  Supply(Path partials, Wanted.Network network, FetchProgress progress) {
    this.partials = partials;
    this.network = network;
    this.download = new Download(new PublicAddresses(network == Wanted.Network.PRIVATE), progress);
  }

  SortedSet<String> hosts() {
    return download.hosts();
  }

  /// Reads a file by its location: a path, `https://…`, or `jar:ADDRESS-OR-PATH!/ENTRY`.
  <T> T read(String location, Reading<T> reading) {
    if (!location.startsWith("jar:")) {
      return readFile(local(location), reading);
    }
    int at = location.lastIndexOf(ENTRY);
    if (at < 0) {
      throw new InvalidInput("%s names no file inside the jar (jar:…!/FILE).".formatted(location));
    }
    String archive = location.substring("jar:".length(), at);
    return readEntry(local(archive), location.substring(at + ENTRY.length()), reading);
  }

  /// Reads a manifest.
  byte[] manifest(String location) {
    byte[] json = read(location, in -> in.readNBytes(Math.toIntExact(LARGEST_MANIFEST + 1)));
    if (json.length > LARGEST_MANIFEST) {
      throw new InvalidInput("%s is too large for a model manifest.".formatted(location));
    }
    return json;
  }

  /// Deletes what was fetched whole: it is either in its place now, or not what was meant.
  void forget() {
    fetched.values().forEach(Download::forget);
    fetched.clear();
  }

  static boolean isRemote(String location) {
    return location.startsWith("https:") || location.startsWith("http:");
  }

  private Path local(String location) {
    if (!isRemote(location)) {
      return Path.of(location);
    }
    URI address = address(location);
    Path known = fetched.get(address);
    if (known != null) {
      return known;
    }
    if (network == Wanted.Network.NONE) {
      throw new ModelUnavailable(
          "%s is not on this machine; add --pull to fetch it from %s."
              .formatted(Sizes.name(address), address.getHost()));
    }
    Path file = partial(address);
    try {
      Files.createDirectories(partials);
    } catch (IOException e) {
      throw unreadable(partials, e);
    }
    download.fetch(address, file);
    fetched.put(address, file);
    return file;
  }

  private static URI address(String location) {
    try {
      return URI.create(location);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("%s is no address.".formatted(location), e);
    }
  }

  private Path partial(URI address) {
    return partials.resolve(digest(address.toString()) + ".part");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static <T> T readFile(Path file, Reading<T> reading) {
    if (!Files.isRegularFile(file)) {
      throw new ModelUnavailable("The file %s is missing.".formatted(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return reading.read(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static <T> T readEntry(Path jar, String name, Reading<T> reading) {
    try (var zip = new ZipFile(jar.toFile())) {
      ZipEntry entry =
          Optional.ofNullable(zip.getEntry(name))
              .orElseThrow(
                  () -> new ModelUnavailable("The jar %s holds no %s.".formatted(jar, name)));
      try (InputStream in = zip.getInputStream(entry)) {
        return reading.read(in);
      }
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  /// Whether a jar holds a file.
  static boolean holds(Path jar, String name) {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(name) != null;
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  private static ModelUnavailable unreadable(Path file, IOException e) {
    return new ModelUnavailable(
        "%s cannot be read (%s: %s).".formatted(file, e.getClass().getSimpleName(), e.getMessage()),
        e);
  }
}
