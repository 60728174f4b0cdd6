package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Gradient boosted regression trees for squared error (Friedman, Annals of Statistics 2001,
/// algorithm 3). Small on purpose: shallow trees, weighted cases. Deterministic. Thread-safe:
/// immutable.
final class BoostedTrees {

  private static final int TREES = 60;
  private static final int DEPTH = 3;
  private static final double RATE = 0.1;

  /// The least share of all weight in a leaf.
  private static final double LEAF = 0.01;

  private final double base;
  private final List<Node> trees;

  private BoostedTrees(double base, List<Node> trees) {
    this.base = base;
    this.trees = List.copyOf(trees);
  }

  /// A tree: goes `left` where the feature is at most the edge.
  private sealed interface Node {
    record Leaf(double value) implements Node {}

    record Split(int feature, double edge, Node left, Node right) implements Node {}
  }

  /// Fits targets.
  ///
  /// @param bins the features
  /// @param targets shape `[cases]`
  /// @param weights of the cases, positive, summing to 1
  static BoostedTrees fit(FeatureBins bins, double[] targets, double[] weights) {
    double base = 0;
    for (int c = 0; c < targets.length; c++) {
      base += weights[c] * targets[c];
    }
    double[] residuals = targets.clone();
    for (int c = 0; c < residuals.length; c++) {
      residuals[c] -= base;
    }
    var growing = new Growing(bins, residuals, weights);
    var trees = new ArrayList<Node>();
    for (int t = 0; t < TREES; t++) {
      Node tree = growing.grow(IntStream.range(0, bins.cases()).toArray(), DEPTH);
      for (int c = 0; c < residuals.length; c++) {
        residuals[c] -= RATE * value(tree, bins.row(c));
      }
      trees.add(tree);
    }
    return new BoostedTrees(base, trees);
  }

  double value(double[] row) {
    double value = base;
    for (Node tree : trees) {
      value += RATE * value(tree, row);
    }
    return value;
  }

  private static double value(Node tree, double[] row) {
    Node node = tree;
    while (node instanceof Node.Split(int feature, double edge, Node left, Node right)) {
      node = row[feature] <= edge ? left : right;
    }
    return node instanceof Node.Leaf(double value) ? value : 0;
  }

  /// One tree on the present residuals.
  private static final class Growing {

    private final FeatureBins bins;
    private final double[] residuals;
    private final double[] weights;

    Growing(FeatureBins bins, double[] residuals, double[] weights) {
      this.bins = bins;
      this.residuals = residuals;
      this.weights = weights;
    }

    private record Cut(int feature, int bin, double gain) {}

    Node grow(int[] cases, int depth) {
      double sum = 0;
      double weight = 0;
      for (int c : cases) {
        sum += weights[c] * residuals[c];
        weight += weights[c];
      }
      Cut best = depth == 0 ? new Cut(-1, 0, 0) : cut(cases, sum, weight);
      if (best.feature() < 0) {
        return new Node.Leaf(weight == 0 ? 0 : sum / weight);
      }
      int[] left =
          IntStream.of(cases).filter(c -> bins.bin(best.feature(), c) <= best.bin()).toArray();
      int[] right =
          IntStream.of(cases).filter(c -> bins.bin(best.feature(), c) > best.bin()).toArray();
      return new Node.Split(
          best.feature(),
          bins.edge(best.feature(), best.bin()),
          grow(left, depth - 1),
          grow(right, depth - 1));
    }

    private Cut cut(int[] cases, double sum, double weight) {
      Cut best = new Cut(-1, 0, 1e-12);
      for (int f = 0; f < bins.features(); f++) {
        double[] sums = new double[bins.size(f)];
        double[] shares = new double[bins.size(f)];
        for (int c : cases) {
          sums[bins.bin(f, c)] += weights[c] * residuals[c];
          shares[bins.bin(f, c)] += weights[c];
        }
        double left = 0;
        double share = 0;
        for (int b = 0; b < sums.length - 1; b++) {
          left += sums[b];
          share += shares[b];
          double rest = weight - share;
          if (share >= LEAF && rest >= LEAF) {
            double right = sum - left;
            double gain = left * left / share + right * right / rest - sum * sum / weight;
            if (gain > best.gain()) {
              best = new Cut(f, b, gain);
            }
          }
        }
      }
      return best;
    }
  }
}
