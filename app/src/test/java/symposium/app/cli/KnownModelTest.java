package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.onnx.ModelManifest;

/// The models that are known by name, from the local Maven repository, where it has their jars.
final class KnownModelTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"minilm", "e5-small"})
  void itFindsPapersByMeaning(String name) {
    requireJar(name);
    Terminal terminal = Papers.imported(folder);
    var added = terminal.typeBare("model", "add", name, "--home", terminal.home().toString());
    assertEquals(0, added.code(), added.err());
    assertEquals(0, terminal.type("index", "--encode").code());
    assertAll(
        List.of(
                new String[] {"translating without recurrence", "arxiv:1706.03762"},
                new String[] {"finding close points fast", "arxiv:1603.09320"},
                new String[] {"huge sparse networks", "arxiv:1701.06538"},
                new String[] {"answering questions with two encoders", "arxiv:2004.04906"})
            .stream()
            .map(
                wanted ->
                    () -> {
                      var found =
                          terminal.type("search", "--experts", name, "--format", "trec", wanted[0]);
                      assertTrue(found.out().startsWith("1 Q0 " + wanted[1] + " 1 "), found.out());
                    }));
  }

  private static void requireJar(String name) {
    String location = ModelManifest.bundled(name).model().location();
    String path = location.substring(location.indexOf("/maven2/") + 8, location.lastIndexOf('!'));
    Path jar = Path.of(System.getProperty("user.home"), ".m2", "repository").resolve(path);
    Assumptions.assumeTrue(
        Files.isRegularFile(jar), "the local Maven repository has no " + jar.getFileName());
  }
}
