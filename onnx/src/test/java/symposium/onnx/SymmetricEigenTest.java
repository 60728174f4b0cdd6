package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class SymmetricEigenTest {

  @Test
  void aKnownMatrixHasItsKnownValues() {
    SymmetricEigen.Pair[] pairs = SymmetricEigen.decompose(new double[][] {{2, 1}, {1, 2}});
    assertEquals(3, pairs[0].value, 1e-12);
    assertEquals(1, pairs[1].value, 1e-12);
    assertEquals(pairs[0].vector[0], pairs[0].vector[1], 1e-12);
  }

  @RepeatedTest(5)
  void pairsPutTogetherGiveTheMatrix(RepetitionInfo info) {
    int n = 3 + 4 * info.getCurrentRepetition();
    double[][] matrix = random(n, info.getCurrentRepetition());
    double[][] copy = java.util.Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    SymmetricEigen.Pair[] pairs = SymmetricEigen.decompose(copy);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double dot = 0;
        for (int k = 0; k < n; k++) {
          sum += pairs[k].value * pairs[k].vector[i] * pairs[k].vector[j];
          dot += pairs[i].vector[k] * pairs[j].vector[k];
        }
        assertEquals(matrix[i][j], sum, 1e-9);
        assertEquals(i == j ? 1 : 0, dot, 1e-9);
      }
    }
  }

  private static double[][] random(int n, int seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextGaussian();
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
