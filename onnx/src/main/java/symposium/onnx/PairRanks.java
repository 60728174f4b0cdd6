package symposium.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How well an encoder finds each held-out title's own abstract among all held-out abstracts.
final class PairRanks {

  private static final int BLOCK = 64;

  private PairRanks() {}

  /// Ranks every title's own abstract.
  ///
  /// @param encoder what is judged
  /// @param pairs one or more
  /// @return 1 / rank for each pair, in (0, 1]; an abstract that is as near as one's own counts as
  ///   nearer
  static double[] reciprocal(StaticEncoder encoder, List<StaticPairs.Pair> pairs) {
    int n = pairs.size();
    float[][] titles = new float[n][];
    float[][] abstracts = new float[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              titles[i] = encoder.encodeQuery(pairs.get(i).title()).toArray();
              abstracts[i] = encoder.encodePassage(pairs.get(i).abstractText()).toArray();
            });
    float[][] columns = Matrices.transpose(abstracts);
    double[] reciprocal = new double[n];
    for (int from = 0; from < n; from += BLOCK) {
      float[][] rows = Arrays.copyOfRange(titles, from, Math.min(n, from + BLOCK));
      float[][] cosines = new float[rows.length][n];
      Matrices.multiply(rows, columns, cosines);
      for (int row = 0; row < rows.length; row++) {
        reciprocal[from + row] = 1.0 / rank(cosines[row], from + row);
      }
    }
    return reciprocal;
  }

  private static int rank(float[] cosines, int own) {
    int rank = 1;
    for (int other = 0; other < cosines.length; other++) {
      rank += other != own && cosines[other] >= cosines[own] ? 1 : 0;
    }
    return rank;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /// The standard error of the mean difference of two paired samples.
  static double error(double[] before, double[] after) {
    int n = before.length;
    double mean = mean(after) - mean(before);
    ToDoubleFunction<Integer> square =
        i -> (after[i] - before[i] - mean) * (after[i] - before[i] - mean);
    double squares = IntStream.range(0, n).boxed().mapToDouble(square).sum();
    return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n);
  }
}
