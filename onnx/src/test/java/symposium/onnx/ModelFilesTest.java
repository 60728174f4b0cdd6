package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
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
  void aResourceIsUnpackedOnce() throws IOException {
    ModelFile file = resource();
    Path copy = ModelFiles.local(file, cache);
    var unpacked = Files.getLastModifiedTime(copy);
    assertTrue(copy.startsWith(cache));
    assertEquals(copy, ModelFiles.local(file, cache));
    assertEquals(unpacked, Files.getLastModifiedTime(copy));
  }

  @Test
  void aFileOnDiskIsNotCopied() throws IOException {
    ModelFile file = new ModelFile(source.toString(), sha256());
    assertEquals(source, ModelFiles.local(file, cache));
    assertTrue(ModelFiles.isChecked(file, cache));
  }

  @Test
  void aFileThatChangedIsCheckedAnew() throws IOException {
    ModelFile file = new ModelFile(source.toString(), sha256());
    ModelFiles.local(file, cache);
    Files.writeString(source, "shorter");
    Files.writeString(source, "longer than it was");
    assertFalse(ModelFiles.isChecked(file, cache));
    assertThrows(ModelUnavailable.class, () -> ModelFiles.local(file, cache));
  }

  @Test
  void whatIsOnTheNetworkIsNotThere() {
    ModelFile file = new ModelFile("https://host/model.onnx", SHA256);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.require(file, cache)).explanation();
    assertTrue(said.contains("symposium model add"), said);
  }

  @Test
  void anotherFileThanTheManifestNamesIsRefused() throws IOException {
    ModelFile file = new ModelFile(resource().location(), SHA256);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.local(file, cache)).explanation();
    assertTrue(said.contains(file.location()) && said.contains(SHA256), said);
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
    ModelFile file = resource();
    Path copy = ModelFiles.local(file, cache);
    ModelFiles.verify(file, cache);
    Files.writeString(copy, "damaged");
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelFiles.verify(file, cache)).explanation();
    assertTrue(said.contains("delete it"), said);
  }

  @Test
  void aResourceIsNoFile() {
    assertTrue(new ModelFile("resource:/a", SHA256).isResource());
    assertFalse(new ModelFile("/a", SHA256).isResource());
  }

  /// Something small on the class path.
  private static ModelFile resource() {
    String name = "/symposium/onnx/" + ModelManifest.DEFAULT + ".json";
    try (InputStream in = ModelFilesTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ModelFile("resource:" + name, sha256);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256() {
    return "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";
  }
}
