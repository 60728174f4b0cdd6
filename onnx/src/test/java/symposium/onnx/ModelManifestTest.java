package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.ModelUnavailable;

final class ModelManifestTest {

  private static final String JSON =
      """
      {"modelId": "m/1", "licence": "MIT",
       "model": {"location": "m.onnx", "sha256": "%1$s"},
       "tokenizer": {"location": "resource:/t.json", "sha256": "%1$s"},
       "graph": {"inputs": {"ids": "i", "mask": "m", "types": ""}, "output": "o",
                 "pooling": "MEAN", "dimension": 4, "maxTokens": 16},
       "prefixes": {"query": "query: ", "passage": ""}}
      """
          .formatted("0".repeat(64));

  @TempDir Path folder;

  @Test
  void theBundledModelIsDescribed() {
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    assertEquals("bge-small-en-v1.5-int8/1", manifest.modelId());
    assertEquals(Pooling.CLS, manifest.graph().pooling());
    assertEquals(384, manifest.graph().dimension());
  }

  @Test
  void anUnknownNameIsAnAbsentModel() {
    assertThrows(ModelUnavailable.class, () -> ModelManifest.bundled("no-such-model"));
  }

  @Test
  void filesAreFoundBesideTheManifest() throws IOException {
    ModelManifest manifest = ModelManifest.read(write(JSON));
    assertEquals(folder.resolve("m.onnx").toString(), manifest.model().location());
    assertEquals("resource:/t.json", manifest.tokenizer().location());
  }

  @Test
  void aMissingManifestIsNamed() {
    Path file = folder.resolve("none.json");
    assertEquals(
        "Cannot read the model manifest %s.".formatted(file),
        assertThrows(ModelUnavailable.class, () -> ModelManifest.read(file)).explanation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "output": "o",  |                 | graph/output is missing
          "MEAN"          | "MAX"           | graph/pooling must be one of CLS, MEAN, LAST, NONE, got MAX
          "maxTokens": 16 | "maxTokens": 1  | maxTokens 8 or more, got 4 and 1
          "dimension": 4  | "dimension": 1025 | dimension must be in [1, 1024]
          "dimension": 4  | "dimension": x  | is not JSON
          "dimension": 4  | "dimension": 4.5 | "4.5"
          "m/1",          | "m/1", "a": 1,  | unknown keys [/a]
          0000"}          | 000g"}          | sha256 must be 64
          """)
  void whatIsWrongIsNamed(String part, String replacement, String message) throws IOException {
    String json = JSON.replace(part, replacement == null ? "" : replacement);
    Path file = write(json);
    String said =
        assertThrows(ModelUnavailable.class, () -> ModelManifest.read(file)).explanation();
    assertTrue(said.contains(message), said);
    assertTrue(said.contains(file.toString()), said);
  }

  @Test
  void poolingIsReadInAnyCase() throws IOException {
    ModelManifest manifest = ModelManifest.read(write(JSON.replace("MEAN", "last")));
    assertEquals(Pooling.LAST, manifest.graph().pooling());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
    assertEquals(manifest, ModelManifest.parse(json, "written"));
  }

  @Test
  void addressesAreLeftAsTheyAre() throws IOException {
    ModelManifest manifest =
        ModelManifest.read(write(JSON.replace("m.onnx", "jar:https://host/x.jar!/m.onnx")));
    assertEquals("jar:https://host/x.jar!/m.onnx", manifest.model().location());
    assertTrue(manifest.model().isRemote());
  }

  @Test
  void everyKnownModelIsDescribed() {
    for (String name : ModelManifest.KNOWN) {
      ModelManifest known = ModelManifest.bundled(name);
      assertTrue(known.model().isRemote(), name);
      assertTrue(known.tokenizer().isRemote(), name);
      assertEquals(Pooling.MEAN, known.graph().pooling());
    }
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("manifest.json"), json);
  }
}
