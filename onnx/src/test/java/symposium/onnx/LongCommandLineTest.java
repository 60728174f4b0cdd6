package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runtime reads the command line of its process as it starts, and must survive a long one.
final class LongCommandLineTest {

  private static final int CHARACTERS = 60_000;

  /// Loads the bundled model in a process of its own.
  static final class Loading {

    private Loading() {}

    /// Loads on a thread with an ordinary stack.
    ///
    /// @param args the cache folder
    /// @throws InterruptedException never
    public static void main(String[] args) throws InterruptedException {
      ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
      Path cache = Path.of(args[0]);
      var thread = new Thread(() -> OnnxEncoder.load(manifest, cache).close());
      thread.start();
      thread.join();
    }
  }

  @Test
  void aModelLoadsInAProcessWithALongCommandLine(@TempDir Path cache)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpadding=" + "/some/folder/some.jar:".repeat(CHARACTERS / 22),
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                cache.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertEquals(0, process.waitFor());
  }
}
