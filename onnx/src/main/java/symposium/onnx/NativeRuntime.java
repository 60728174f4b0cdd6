package symposium.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Unpacks ONNX Runtime's native library once, where it would do so again in every process.
///
/// Unpacking its 28 MB takes a fifth of a second of processor time, more than a search. A program
/// that wants quick starts gives the folder to the runtime before the first encoder is loaded, as
/// the system property [#PROPERTY].
public final class NativeRuntime {

  /// The system property by which ONNX Runtime is told where its library is.
  public static final String PROPERTY = "onnxruntime.native.path";

  private static final Map<String, Platform> PLATFORMS =
      Map.of(
          "linux amd64", new Platform("linux-x64", "lib", ".so"),
          "linux aarch64", new Platform("linux-aarch64", "lib", ".so"),
          "mac aarch64", new Platform("osx-aarch64", "lib", ".dylib"),
          "windows amd64", new Platform("win-x64", "", ".dll"));

  private NativeRuntime() {}

  /// Where a platform's files are and how they are named.
  ///
  /// @param folder in the runtime's jar
  /// @param before what stands before a library's name
  /// @param after what stands after it
  private record Platform(String folder, String before, String after) {

    List<String> files() {
      return List.of(before + "onnxruntime" + after, before + "onnxruntime4j_jni" + after);
    }
  }

  /// Makes sure that the library for a platform lies in the cache.
  ///
  /// @param cache a folder for unpacked files, made when it is not there
  /// @param osName the system property `os.name`
  /// @param osArch the system property `os.arch`
  /// @return the folder that holds the library; empty where the runtime has none for the platform
  ///   or the cache cannot be written, and the runtime is then to look for itself
  public static Optional<Path> unpacked(Path cache, String osName, String osArch) {
    Platform platform = PLATFORMS.get(system(osName) + " " + osArch.replace("x86_64", "amd64"));
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    if (platform == null || version == null) {
      return Optional.empty();
    }
    Path folder = cache.resolve("onnxruntime-" + version + "-" + platform.folder);
    try {
      Files.createDirectories(folder);
      for (String file : platform.files()) {
        if (!Files.isRegularFile(folder.resolve(file))) {
          unpack("/ai/onnxruntime/native/" + platform.folder + "/" + file, folder.resolve(file));
        }
      }
      return Optional.of(folder);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String system(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "mac" : name.startsWith("windows") ? "windows" : name;
  }

  private static void unpack(String resource, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), "native", ".part");
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
