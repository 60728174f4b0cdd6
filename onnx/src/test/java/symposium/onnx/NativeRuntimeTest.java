package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativeRuntimeTest {

  @TempDir Path cache;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, libonnxruntime.so, libonnxruntime4j_jni.so",
    "Mac OS X, aarch64, libonnxruntime.dylib, libonnxruntime4j_jni.dylib",
    "Windows 11, amd64, onnxruntime.dll, onnxruntime4j_jni.dll"
  })
  void theLibraryOfThePlatformIsUnpacked(String os, String arch, String library, String bridge)
      throws IOException {
    Path folder = NativeRuntime.unpacked(cache, os, arch).orElseThrow();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(Stream.of(library, bridge).sorted().toList(), names);
    }
  }

  @Test
  void anUnpackedLibraryIsLeftAlone() throws IOException {
    Path folder = NativeRuntime.unpacked(cache, "Linux", "x86_64").orElseThrow();
    Path library = Files.writeString(folder.resolve("libonnxruntime.so"), "mine");
    NativeRuntime.unpacked(cache, "Linux", "amd64");
    assertEquals("mine", Files.readString(library));
  }

  @Test
  void aPlatformWithoutALibraryHasNone() {
    assertEquals(Optional.empty(), NativeRuntime.unpacked(cache, "Plan 9", "amd64"));
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoFailure() throws IOException {
    Path file = Files.createFile(cache.resolve("file"));
    assertTrue(NativeRuntime.unpacked(file, "Linux", "amd64").isEmpty());
  }
}
