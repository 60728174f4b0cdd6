package symposium.app.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;

final class DownloadTest {

  private static final byte[] CONTENT = content();

  @TempDir Path folder;

  private static byte[] content() {
    byte[] bytes = new byte[300_000];
    new SplittableRandom(1).nextBytes(bytes);
    return bytes;
  }

  private static Download download() {
    return new Download(new PublicAddresses(true), (file, done, total) -> {});
  }

  @Test
  void whatBrokeOffGoesOnWhereItWas() throws IOException {
    try (var server = new Unreliable(2, true)) {
      URI from = server.serve("model.onnx", CONTENT);
      Path to = folder.resolve("part");
      var download = download();
      download.fetch(from, to);
      assertArrayEquals(CONTENT, Files.readAllBytes(to));
      assertEquals(List.of("all", "bytes=150000-", "bytes=225000-"), server.ranges());
      assertEquals(Set.of("127.0.0.1"), download.hosts());
    }
  }

  @Test
  void anEarlierProcesssPartIsGoneOnWith() throws IOException {
    try (var server = new Unreliable(0, true)) {
      URI from = server.serve("model.onnx", CONTENT);
      Path to = Files.write(folder.resolve("part"), Arrays.copyOf(CONTENT, 1000));
      download().fetch(from, to);
      assertArrayEquals(CONTENT, Files.readAllBytes(to));
      assertEquals(List.of("bytes=1000-"), server.ranges());
    }
  }

  @Test
  void aFileThatIsWholeIsNotFetchedAgain() throws IOException {
    try (var server = new Unreliable(0, true)) {
      URI from = server.serve("model.onnx", CONTENT);
      Path to = Files.write(folder.resolve("part"), CONTENT);
      download().fetch(from, to);
      assertArrayEquals(CONTENT, Files.readAllBytes(to));
    }
  }

  @Test
  void aServerWithoutPartsStartsAgain() throws IOException {
    try (var server = new Unreliable(1, false)) {
      URI from = server.serve("model.onnx", CONTENT);
      Path to = folder.resolve("part");
      download().fetch(from, to);
      assertArrayEquals(CONTENT, Files.readAllBytes(to));
    }
  }

  @Test
  void aMissingFileIsNamed() {
    try (var server = new Unreliable(0, true)) {
      URI from = server.serve("model.onnx", CONTENT).resolve("other.onnx");
      String said =
          assertThrows(ModelUnavailable.class, () -> download().fetch(from, folder.resolve("part")))
              .explanation();
      assertTrue(said.contains("404") && said.contains(from.toString()), said);
    }
  }

  @Test
  void aServerThatIsGoneIsSaidSo() {
    URI from;
    try (var server = new Unreliable(0, true)) {
      from = server.serve("model.onnx", CONTENT);
    }
    String said =
        assertThrows(ModelUnavailable.class, () -> download().fetch(from, folder.resolve("part")))
            .explanation();
    assertTrue(said.contains("the same command goes on"), said);
  }

  @Test
  void aPrivateHostIsNotContacted() {
    try (var server = new Unreliable(0, true)) {
      URI from = server.serve("model.onnx", CONTENT);
      var careful = new Download(new PublicAddresses(false), (file, done, total) -> {});
      assertThrows(InvalidInput.class, () -> careful.fetch(from, folder.resolve("part")));
      assertTrue(server.ranges().isEmpty());
      assertFalse(Files.exists(folder.resolve("part")));
    }
  }
}
