package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.encode.Embedding;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest.Graph;
import symposium.onnx.ModelManifest.Inputs;

/// Against the real model: int8 arithmetic differs a little between processors (whole vectors by
/// 0.0014 of cosine at most), so the recorded first values are compared by cosine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnnxEncoderTest {

  private static final double SAME = .995;

  private static final ModelManifest BGE = ModelManifest.bundled(ModelManifest.DEFAULT);

  private Path cache;
  private OnnxEncoder encoder;

  @BeforeAll
  void load(@TempDir Path folder) {
    cache = folder;
    encoder = OnnxEncoder.load(BGE, folder);
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query | routing tokens to experts | -0.0362 -0.0528 -0.0094 0.0340 0.0015 -0.0668 0.0325 0.0663 -0.0596 0.0392 -0.0297 -0.0155 -0.0076 0.0207 0.0117 0.0662 -0.0135 -0.0089 0.0001 0.0238 0.0681 -0.0534 0.0063 -0.0383
          query | approximate nearest neighbour graphs | -0.0350 -0.0143 -0.0338 0.0153 0.0258 0.0092 -0.0387 0.0302 0.0233 0.0425 0.0167 -0.1382 0.0518 0.0271 0.0191 0.0581 0.0200 0.0347 0.0330 -0.0203 -0.0190 -0.0089 -0.0342 -0.0616
          passage | A gate sends every token to two of many experts. | -0.0025 0.0268 -0.0230 -0.0359 -0.0715 -0.0982 0.0730 0.0082 0.0000 -0.0241 -0.0748 0.0111 0.0160 -0.0299 0.0374 0.0333 -0.0840 -0.0767 -0.0679 0.0070 0.0776 -0.0892 0.0003 -0.0482
          passage | Graphs whose edges join near points let a search walk to the nearest one. | -0.0461 -0.0642 -0.0114 0.0063 -0.0081 0.0421 -0.0028 -0.0018 0.0491 0.0103 0.0326 -0.0103 0.0610 0.0184 -0.0026 0.0452 -0.0530 0.0686 0.0029 -0.0154 -0.0021 -0.0185 -0.0071 -0.0413
          passage | GPT-4, k-NN & C++ | -0.0152 0.0565 0.0042 -0.0701 0.0387 0.0141 -0.0447 0.0344 0.0182 -0.0371 0.0005 0.0086 0.0301 0.0008 0.0464 -0.0048 0.0105 0.0228 -0.0067 0.0154 0.0197 -0.0929 0.0455 -0.0372
          """)
  void vectorsAreWhatTheyWere(String side, String text, String first) {
    Embedding actual =
        side.equals("query") ? encoder.encodeQuery(text) : encoder.encodePassage(text);
    assertEquals(384, actual.dimension());
    float[] expected = floats(first);
    float[] head = java.util.Arrays.copyOf(actual.toArray(), expected.length);
    assertTrue(
        Embedding.normalised(head).dot(Embedding.normalised(expected)) >= SAME,
        () -> java.util.Arrays.toString(head));
  }

  @Test
  void meaningIsNearerThanWords() {
    Embedding query = encoder.encodeQuery("how do search engines find similar vectors quickly");
    Embedding near = encoder.encodePassage("Approximate nearest neighbour graphs for embeddings.");
    Embedding far = encoder.encodePassage("Engines of cars find their vectors in wind tunnels.");
    assertTrue(query.dot(near) > query.dot(far));
  }

  @Test
  void aQueryIsNotEncodedAsAPassage() {
    String text = "mixture of experts";
    assertNotEquals(encoder.encodePassage(text), encoder.encodeQuery(text));
  }

  @Test
  void whatTheModelCannotTakeIsCut() {
    String words = "graph ".repeat(510);
    assertEquals(encoder.encodePassage(words), encoder.encodePassage(words + "neural ".repeat(9)));
  }

  @Test
  void aMegabyteIsCutAsWell() {
    assertEquals(
        encoder.encodePassage("graph ".repeat(510)),
        encoder.encodePassage("graph ".repeat(180_000)));
  }

  @Test
  void aBlankTextHasTheZeroVector() {
    assertTrue(encoder.encodeQuery(" \n").isZero());
    assertTrue(encoder.encodePassage("").isZero());
  }

  @Test
  void twoThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
    List<String> texts = List.of("router", "gate weights", "sparse experts", "late interaction");
    List<Embedding> alone = texts.stream().map(encoder::encodePassage).toList();
    List<Embedding> together = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Embedding>> running =
          texts.stream().map(text -> two.submit(() -> encoder.encodePassage(text))).toList();
      for (Future<Embedding> result : running) {
        together.add(result.get());
      }
    }
    assertEquals(alone, together);
  }

  @Test
  void aWrongOutputNameListsWhatTheModelHas() {
    String said = refused(graph("pooled", "input_ids", 384));
    assertTrue(said.contains("output 'pooled'"), said);
    assertTrue(said.contains("outputs [last_hidden_state]"), said);
  }

  @Test
  void aWrongInputNameListsWhatTheModelHas() {
    String said = refused(graph("last_hidden_state", "ids", 384));
    assertTrue(said.contains("inputs [attention_mask, input_ids, token_type_ids]"), said);
  }

  @Test
  void aWrongDimensionSaysTheRightOne() {
    String said = refused(graph("last_hidden_state", "input_ids", 768));
    assertTrue(said.contains("768") && said.contains("384"), said);
  }

  @Test
  void anInputThatTheManifestLeavesOutIsNamed() {
    Inputs inputs = new Inputs("input_ids", "attention_mask", "");
    String said = refused(new Graph(inputs, "last_hidden_state", Pooling.CLS, 384, 512));
    assertTrue(said.contains("inputs [attention_mask, input_ids, token_type_ids]"), said);
  }

  @Test
  void aModelThatDoesNotPoolSaysItsShape() {
    Inputs inputs = new Inputs("input_ids", "attention_mask", "token_type_ids");
    String said = refused(new Graph(inputs, "last_hidden_state", Pooling.NONE, 384, 512));
    assertTrue(said.contains("[batch, 384]") && said.contains("[-1, -1, 384]"), said);
  }

  @Test
  void aTrialTellsWhatAQueryCosts() {
    assertTrue(encoder.trial() > 0);
  }

  @Test
  void aTrialFindsThatTheModelTakesFewerTokens() {
    Inputs inputs = new Inputs("input_ids", "attention_mask", "token_type_ids");
    var graph = new Graph(inputs, "last_hidden_state", Pooling.CLS, 384, 513);
    var longer =
        new ModelManifest("x/1", "MIT", BGE.model(), BGE.tokenizer(), graph, BGE.prefixes());
    try (OnnxEncoder loaded = OnnxEncoder.load(longer, cache)) {
      String said = assertThrows(ModelUnavailable.class, loaded::trial).explanation();
      assertTrue(said.contains("failed on a text of 513 tokens"), said);
    }
  }

  @Test
  void aModelThatIsNoModelIsRefused() {
    ModelManifest odd =
        new ModelManifest(
            "odd/1", "MIT", BGE.tokenizer(), BGE.tokenizer(), BGE.graph(), BGE.prefixes());
    String said =
        assertThrows(ModelUnavailable.class, () -> OnnxEncoder.load(odd, cache)).explanation();
    assertTrue(said.contains("cannot load the model file"), said);
  }

  @Test
  void theBundledFilesAreWhatTheManifestSays() {
    OnnxEncoder.verify(BGE, cache);
  }

  private String refused(Graph graph) {
    ModelManifest other =
        new ModelManifest("x/1", "MIT", BGE.model(), BGE.tokenizer(), graph, BGE.prefixes());
    return assertThrows(ModelUnavailable.class, () -> OnnxEncoder.load(other, cache)).explanation();
  }

  private static Graph graph(String output, String ids, int dimension) {
    Inputs inputs = new Inputs(ids, "attention_mask", "token_type_ids");
    return new Graph(inputs, output, Pooling.CLS, dimension, 512);
  }

  private static float[] floats(String text) {
    String[] parts = text.split(" ", -1);
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }
}
