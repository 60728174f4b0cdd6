package symposium.onnx;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A made-up field of concepts, each with one word that titles use and another that abstracts use,
/// and a table that does not know which belong together.
///
/// @param encoder the table
record Concepts(StaticEncoder encoder) {

  static final int COUNT = 60;
  private static final int DIMENSION = 16;
  private static final int A_PAPER = 3;

  static Concepts withRandomVectors(long seed) {
    String vocabulary =
        "[UNK]\n"
            + words("t").collect(Collectors.joining("\n"))
            + "\n"
            + words("a").collect(Collectors.joining("\n"));
    int pieces = 2 * COUNT + 1;
    float[] multipliers = new float[pieces];
    byte[] codes = new byte[2 * COUNT * DIMENSION / 2];
    var random = new Random(seed);
    for (int piece = 1; piece < pieces; piece++) {
      double[] vector = random.doubles(DIMENSION, -1, 1).toArray();
      multipliers[piece] = StaticTable.pack(vector, codes, (piece - 1) * DIMENSION / 2);
    }
    byte[] table =
        StaticTable.write(
            new StaticTable.Header(DIMENSION, 0, "toy", vocabulary), multipliers, codes);
    return new Concepts(StaticEncoder.of(table, "test"));
  }

  private static java.util.stream.Stream<String> words(String kind) {
    return IntStream.range(0, COUNT).mapToObj(i -> kind + i);
  }

  /// Papers whose abstracts speak of their titles' concepts.
  StaticPairs papers(int count, long seed) {
    return papers(count, seed, 0);
  }

  /// Papers whose abstracts speak of anything.
  StaticPairs unrelatedPapers(int count, long seed) {
    return papers(count, seed, 1);
  }

  private StaticPairs papers(int count, long seed, int unrelated) {
    var pairs = new StaticPairs(encoder, count);
    var random = new Random(seed);
    for (int paper = 0; paper < count; paper++) {
      int[] concepts = random.ints(A_PAPER, 0, COUNT).toArray();
      int[] told = unrelated == 0 ? concepts : random.ints(A_PAPER, 0, COUNT).toArray();
      pairs.add("paper-" + paper, text("t", concepts), text("a", told));
    }
    return pairs;
  }

  private static String text(String kind, int[] concepts) {
    return IntStream.of(concepts).mapToObj(i -> kind + i).collect(Collectors.joining(" "));
  }
}
