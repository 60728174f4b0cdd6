package symposium.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Real abstracts from the shared data, or a skipped test.
final class Papers {

  private Papers() {}

  static List<String> abstracts(int count) throws IOException {
    String shared = Objects.requireNonNullElse(System.getenv("SYMPOSIUM_SHARED"), "../../shared");
    Path file = Path.of(shared, "data/corpora/arxiv-cs-stat.jsonl.gz");
    assumeTrue(Files.isRegularFile(file), "no arXiv file at " + file + ": skipped");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().limit(count).map(Papers::text).toList();
    }
  }

  private static String text(String line) {
    Map<String, String> leaves = FlatJson.read(line.getBytes(StandardCharsets.UTF_8));
    return leaves.get("/title") + " " + leaves.get("/abstract");
  }
}
