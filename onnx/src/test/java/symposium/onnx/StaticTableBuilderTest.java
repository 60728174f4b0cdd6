package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.encode.Embedding;
import symposium.onnx.StaticTableBuilder.Frequencies;

final class StaticTableBuilderTest {

  private static final TokenizerFile TOKENIZER =
      new TokenizerFile(
          List.of("[UNK]", "[unused0]", "graph", "network", "expert", "the", "·", "rare"),
          0,
          List.of(),
          List.of());

  private static final List<String> TEXTS =
      List.of("the graph the", "the network graph", "the expert · mystery", "the");

  private final StaticTableBuilder builder = new StaticTableBuilder(TOKENIZER, 4);

  @Test
  void aPieceIsCountedOnceForEachText() {
    assertEquals(
        new Frequencies(4, List.of(1, 0, 2, 1, 1, 4, 1, 0)), builder.count(TEXTS.iterator()));
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertArrayEquals(table(TEXTS), table(TEXTS));
  }

  @Test
  void theRarerPieceWeighsMore() {
    StaticTable table = StaticTable.read(table(TEXTS), "test");
    assertTrue(length(table, 3) > length(table, 2));
    assertEquals(0, length(table, 5), 1e-6);
  }

  @Test
  void reservedPiecesAndUnseenSignsHaveNoVector() {
    StaticTable seen = StaticTable.read(table(TEXTS), "test");
    assertEquals(0, length(seen, 0) + length(seen, 1));
    assertTrue(length(seen, 6) > 0 && length(seen, 7) > 0);
    StaticTable unseen = StaticTable.read(table(TEXTS.subList(0, 2)), "test");
    assertEquals(0, length(unseen, 6));
  }

  @Test
  void fourBitsKeepTheDirection() {
    StaticTable table = StaticTable.read(table(TEXTS), "test");
    Frequencies frequencies = builder.count(TEXTS.iterator());
    float[][] raw = new float[8][];
    for (int id = 0; id < raw.length; id++) {
      raw[id] = state(id);
    }
    double[] masses = frequencies.byPiece().stream().mapToDouble(df -> Math.sqrt(df)).toArray();
    double[] exact = Whitening.fit(raw, masses, 4).apply(raw[3]);
    float[] expected = new float[4];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = (float) exact[i];
    }
    float[] actual = new float[4];
    table.addTo(actual, 3);
    assertTrue(Embedding.normalised(actual).dot(Embedding.normalised(expected)) > .98);
  }

  @Test
  void dimensionsMustPairUp() {
    assertThrows(IllegalArgumentException.class, () -> new StaticTableBuilder(TOKENIZER, 3));
  }

  @Test
  void aPieceAloneGoesThroughTheRealModel(@TempDir Path folder) throws IOException {
    try (OnnxEncoder model =
        OnnxEncoder.load(ModelManifest.bundled(ModelManifest.DEFAULT), folder)) {
      float[] state = model.pieceState(model.tokenizer().vocabulary().indexOf("graph"));
      assertEquals(384, state.length);
      assertArrayEquals(state, model.pieceState(model.tokenizer().vocabulary().indexOf("graph")));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              StaticTableBuilder.build(model, 386, TEXTS.iterator(), folder.resolve("table.bin")));
    }
  }

  private byte[] table(List<String> texts) {
    return builder.table("toy", StaticTableBuilderTest::state, builder.count(texts.iterator()));
  }

  private static float[] state(int id) {
    Random random = new Random(id);
    float[] state = new float[6];
    for (int i = 0; i < state.length; i++) {
      state[i] = (float) random.nextGaussian();
    }
    return state;
  }

  private static double length(StaticTable table, int piece) {
    float[] sum = new float[4];
    table.addTo(sum, piece);
    double squares = 0;
    for (float value : sum) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
