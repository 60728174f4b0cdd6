package symposium.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The committed queries: 500, of 2 to 20 words, written for this benchmark.
final class Queries {

  private static final String RESOURCE = "/queries-500.tsv";

  private Queries() {}

  /// All of them, in the file's order.
  static List<String> all() {
    try (InputStream in = Objects.requireNonNull(Queries.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
