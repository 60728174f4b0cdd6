package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest.ModelFile;

final class ModelFilesTest {

  private static final byte[] CONTENT = "weights".getBytes(StandardCharsets.UTF_8);

  private static final String SHA256 =
      "9d0fdea7ba67b3e33bd4b4ff4ce8b0eb0ea05b3a8c1ab1d0c3f0e1dc8cbcbc11";

  @TempDir Path folder;
  private Path cache;
  private Path source;

  @BeforeEach
  void writeFile() throws IOException {
    cache = folder.resolve("cache");
    source = Files.write(folder.resolve("model.onnx"), CONTENT);
  }

  @Test
  void aCopyIsMadeOnceAndThenUsed() throws IOException {
    ModelFile file = new ModelFile(source.toString(), sha256());
    Path copy = ModelFiles.unpacked(file, cache);
    Files.delete(source);
    assertEquals(copy, ModelFiles.unpacked(file, cache));
    assertArrayEquals(CONTENT, ModelFiles.read(file, cache));
  }

  @Test
  void anotherFileThanTheManifestNamesIsRefused() throws IOException {
    ModelFile file = new ModelFile(source.toString(), SHA256);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.unpacked(file, cache)).explanation();
    assertTrue(said.contains(source.toString()) && said.contains(sha256()), said);
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aMissingFileIsNamed() {
    ModelFile file = new ModelFile(folder.resolve("none.onnx").toString(), SHA256);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.read(file, cache)).explanation();
    assertTrue(said.contains("none.onnx is missing"), said);
  }

  @Test
  void aMissingResourceIsNamed() {
    ModelFile file = new ModelFile("resource:/no-such-jar.onnx", SHA256);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.read(file, cache)).explanation();
    assertTrue(said.contains("resource:/no-such-jar.onnx is missing"), said);
  }

  @Test
  void withoutAWritableCacheTheFileItselfIsRead() throws IOException {
    Files.createFile(cache);
    ModelFile file = new ModelFile(source.toString(), sha256());
    assertArrayEquals(CONTENT, ModelFiles.read(file, cache));
  }

  @Test
  void aDamagedCopyIsFoundByVerifying() throws IOException {
    ModelFile file = new ModelFile(source.toString(), sha256());
    Path copy = ModelFiles.unpacked(file, cache);
    ModelFiles.verify(file, cache);
    Files.writeString(copy, "damaged");
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.verify(file, cache)).explanation();
    assertTrue(said.contains("delete it"), said);
  }

  @Test
  void aResourceIsNoFile() {
    assertTrue(ModelFiles.isResource(new ModelFile("resource:/a", SHA256)));
    assertFalse(ModelFiles.isResource(new ModelFile("/a", SHA256)));
  }

  private static String sha256() {
    return "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";
  }
}
