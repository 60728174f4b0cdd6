package symposium.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.error.ModelUnavailable;

/// Fetches one file over HTTP, as often as it takes: what is there is kept, and every further
/// request asks only for the rest (`Range`), under the condition that the file is still the same
/// one (`If-Range`). Ended and started again, it goes on where it was.
///
/// The caller checks what came; a server is not believed. Confined to one thread.
final class Download {

  private static final int CONNECT_MILLIS = 20_000;
  private static final int STALLED_MILLIS = 60_000;
  private static final int REDIRECTS = 5;
  private static final int FRUITLESS = 3;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final long LARGEST = 4L << 30;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  private final PublicAddresses addresses;
  private final FetchProgress progress;
  private final SortedSet<String> hosts = new TreeSet<>();

  Download(PublicAddresses addresses, FetchProgress progress) {
    this.addresses = addresses;
    this.progress = progress;
  }

  /// The hosts that were contacted so far.
  SortedSet<String> hosts() {
    return hosts;
  }

  /// Fetches a file.
  ///
  /// @param from its address
  /// @param to where it goes; what is there already is taken for its beginning
  /// @throws ModelUnavailable naming the address when it cannot be fetched whole
  void fetch(URI from, Path to) {
    IOException last = new IOException("no answer");
    int fruitless = 0;
    while (fruitless < FRUITLESS) {
      long before = size(to);
      try {
        if (attempt(from, to)) {
          return;
        }
        last = new IOException("the connection broke off");
      } catch (IOException e) {
        last = e;
      }
      fruitless = size(to) > before ? 0 : fruitless + 1;
    }
    throw new ModelUnavailable(
        "%s cannot be fetched: %s; %s of it are here, and the same command goes on from there."
            .formatted(from, reason(last), Sizes.text(size(to))),
        last);
  }

  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new ModelUnavailable("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  /// One request and its answer.
  ///
  /// @return whether the file is complete
  private boolean attempt(URI from, Path to) throws IOException {
    long have = size(to);
    HttpURLConnection connection = connect(from, have, tag(to));
    try {
      int status = connection.getResponseCode();
      return switch (status) {
        case HttpURLConnection.HTTP_OK -> {
          Files.deleteIfExists(to);
          remember(connection, to);
          yield receive(from, connection, to, 0, connection.getContentLengthLong());
        }
        case HttpURLConnection.HTTP_PARTIAL -> {
          long total = totalAfter(connection, have);
          yield receive(from, connection, to, have, total);
        }
        case RANGE_NOT_SATISFIABLE -> isWhole(connection, to, have);
        default -> throw refused(from, status);
      };
    } finally {
      connection.disconnect();
    }
  }

  private static ModelUnavailable refused(URI from, int status) {
    return new ModelUnavailable(
        "%s answered %d for %s, so there is nothing to fetch."
            .formatted(from.getHost(), status, from));
  }

  /// There is no rest: either everything is here, or what is here is of another file and goes.
  private static boolean isWhole(HttpURLConnection connection, Path to, long have)
      throws IOException {
    boolean whole = ("bytes */" + have).equals(connection.getHeaderField("Content-Range"));
    if (!whole) {
      forget(to);
    }
    return whole;
  }

  private HttpURLConnection connect(URI from, long have, Optional<String> tag) throws IOException {
    URI address = from;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      addresses.check(address);
      hosts.add(address.getHost());
      HttpURLConnection connection = open(address);
      if (have > 0) {
        connection.setRequestProperty("Range", "bytes=" + have + "-");
        tag.ifPresent(value -> connection.setRequestProperty("If-Range", value));
      }
      int status = connection.getResponseCode();
      if (status < 300 || status > 399) {
        return connection;
      }
      String location = connection.getHeaderField("Location");
      connection.disconnect();
      address = resolve(address, location == null ? "" : location);
    }
    throw new IOException("it was sent on more than %d times".formatted(REDIRECTS));
  }

  private static URI resolve(URI address, String location) throws IOException {
    try {
      return address.resolve(new URI(location));
    } catch (URISyntaxException e) {
      throw new IOException("it was sent on to what is no address", e);
    }
  }

  private static HttpURLConnection open(URI address) throws IOException {
    URLConnection opened = address.toURL().openConnection();
    if (!(opened instanceof HttpURLConnection connection)) {
      throw new IOException("not an HTTP address");
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(STALLED_MILLIS);
    connection.setRequestProperty("Accept-Encoding", "identity");
    connection.setRequestProperty("User-Agent", "symposium");
    return connection;
  }

  private static long totalAfter(HttpURLConnection connection, long have) throws IOException {
    String header = connection.getHeaderField("Content-Range");
    Matcher range = CONTENT_RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || !range.group(1).equals(Long.toString(have))) {
      throw new IOException("it sent another part than the one asked for");
    }
    return range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
  }

  private boolean receive(URI from, HttpURLConnection connection, Path to, long have, long total)
      throws IOException {
    String name = Sizes.name(from);
    long done = have;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(to, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        done += read;
        if (Math.max(done, total) > LARGEST) {
          throw new ModelUnavailable(
              "%s is larger than %s, so it is not fetched.".formatted(from, Sizes.text(LARGEST)));
        }
        out.write(buffer, 0, read);
        progress.report(name, done, total);
      }
    }
    return total < 0 || done == total;
  }

  private static void remember(HttpURLConnection connection, Path to) throws IOException {
    String tag = connection.getHeaderField("ETag");
    if (tag == null || tag.startsWith("W/")) {
      Files.deleteIfExists(tagFile(to));
    } else {
      Files.writeString(tagFile(to), tag);
    }
  }

  private static Optional<String> tag(Path to) throws IOException {
    Path file = tagFile(to);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  private static Path tagFile(Path to) {
    return to.resolveSibling(to.getFileName() + ".tag");
  }

  /// Deletes what was fetched.
  static void forget(Path to) {
    try {
      Files.deleteIfExists(to);
      Files.deleteIfExists(tagFile(to));
    } catch (IOException e) {
      throw new ModelUnavailable("%s cannot be deleted (%s).".formatted(to, e.getMessage()), e);
    }
  }
}
