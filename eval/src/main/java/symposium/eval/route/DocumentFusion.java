package symposium.eval.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Features;
import symposium.core.route.Gate;

/// Fusion learned document by document: a linear score of each expert's value, of who lists the
/// paper, of every pair of values, and of values times the query's features, so that a gate and a
/// fixed convex fusion are special cases. Learned from pairs of a relevant paper and one that the
/// fixed fusion ranks high (RankNet's loss, Burges et al., ICML 2005, §3, with a linear scorer),
/// shrunk toward the fixed fusion it starts from. Thread-safe: immutable.
public final class DocumentFusion {

  private static final int HARD = 20;
  private static final int EPOCHS = 6;
  private static final double RATE = 0.05;
  private static final double SHRINKAGE = 1e-4;

  /// How much fused score makes a pair nearly certain at the start.
  private static final double SHARPNESS = 10;

  private final List<ExpertId> experts;
  private final Rows rows;
  private final double[] weights;

  private DocumentFusion(List<ExpertId> experts, Rows rows, double[] weights) {
    this.experts = experts;
    this.rows = rows;
    this.weights = weights;
  }

  /// Learns.
  ///
  /// @param cases judged topics, not empty
  /// @param statistics the word counts of each case's collection
  /// @param experts whose values count
  /// @param first the experts whose answers are features of the query
  /// @param usual the fixed fusion to start from
  /// @param seed orders the pairs
  /// @return the fusion
  public static DocumentFusion learn(
      List<Case> cases,
      Function<Case, TermStatistics> statistics,
      List<ExpertId> experts,
      List<ExpertId> first,
      Gate usual,
      long seed) {
    Rows rows = Rows.of(cases, statistics, first);
    var fusion = new DocumentFusion(List.copyOf(experts), rows, start(experts, rows, usual));
    fusion.descend(fusion.pairs(cases, usual), seed);
    return fusion;
  }

  private static double[] start(List<ExpertId> experts, Rows rows, Gate usual) {
    double[] weights = new double[width(experts.size(), rows.names().size())];
    for (int e = 0; e < experts.size(); e++) {
      weights[e] = SHARPNESS * usual.weight(experts.get(e));
    }
    return weights;
  }

  private static int width(int experts, int features) {
    return experts + experts + experts * (experts - 1) / 2 + experts * features;
  }

  /// A paper better than another, as the difference of their features.
  private record Pair(double weight, Difference difference) {}

  /// What tells two papers of one query apart.
  @FunctionalInterface
  private interface Difference {
    double[] features();
  }

  private List<Pair> pairs(List<Case> cases, Gate usual) {
    double[] shares = Rows.weights(cases);
    var pairs = new ArrayList<Pair>();
    for (int c = 0; c < shares.length; c++) {
      Case one = cases.get(c);
      double[] query = rows.standard()[c];
      List<Integer> hard = hard(one, usual);
      List<Integer> good = relevant(one);
      double weight = shares[c] * cases.size() / Math.max(1, good.size() * hard.size());
      for (int relevant : good) {
        for (int other : hard) {
          pairs.add(
              new Pair(
                  weight,
                  () ->
                      minus(
                          features(one.values(experts, relevant), query),
                          features(one.values(experts, other), query))));
        }
      }
    }
    return pairs;
  }

  private static List<Integer> relevant(Case one) {
    var found = new ArrayList<Integer>();
    for (int d = 0; d < one.size() && found.size() < HARD; d++) {
      if (one.grade(d) > 0) {
        found.add(d);
      }
    }
    return found;
  }

  private List<Integer> hard(Case one, Gate usual) {
    record Other(int doc, double fused) {}
    return IntStream.range(0, one.size())
        .filter(d -> one.grade(d) == 0)
        .mapToObj(d -> new Other(d, fused(one, d, usual)))
        .sorted(
            Comparator.comparingDouble((Other other) -> -other.fused())
                .thenComparingInt(Other::doc))
        .limit(HARD)
        .map(Other::doc)
        .toList();
  }

  private double fused(Case one, int doc, Gate usual) {
    double[] values = one.values(experts, doc);
    double sum = 0;
    for (int e = 0; e < values.length; e++) {
      sum += usual.weight(experts.get(e)) * Math.max(0, values[e]);
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /// Features of a paper, `query` being the standardised features of its query.
  private double[] features(double[] values, double[] query) {
    int names = rows.names().size();
    double[] x = new double[width(values.length, names)];
    int at = 0;
    for (double value : values) {
      x[at++] = Math.max(0, value);
    }
    for (double value : values) {
      x[at++] = value < 0 ? 0 : 1;
    }
    for (int a = 0; a < values.length; a++) {
      for (int b = a + 1; b < values.length; b++) {
        x[at++] = Math.max(0, values[a]) * Math.max(0, values[b]);
      }
    }
    for (double value : values) {
      for (int f = 0; f < names; f++) {
        x[at++] = Math.max(0, value) * query[f];
      }
    }
    return x;
  }

  /// AdaGrad (Duchi et al., JMLR 2011) on the logistic loss of the pairs.
  private void descend(List<Pair> pairs, long seed) {
    double[] origin = weights.clone();
    double[] squares = new double[weights.length];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var order = new ArrayList<>(pairs);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.size() - 1; i > 0; i--) {
        java.util.Collections.swap(order, i, random.nextInt(i + 1));
      }
      order.forEach(pair -> step(pair, origin, squares));
    }
  }

  private void step(Pair pair, double[] origin, double[] squares) {
    double[] x = pair.difference().features();
    double slope = -pair.weight() / (1 + Math.exp(dot(x)));
    for (int i = 0; i < x.length; i++) {
      double gradient = slope * x[i] + SHRINKAGE * (weights[i] - origin[i]);
      squares[i] += gradient * gradient;
      weights[i] -= RATE * gradient / (1e-6 + Math.sqrt(squares[i]));
    }
  }

  private double dot(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    return sum;
  }

  /// What the fusion is worth to a topic.
  ///
  /// @param one the topic
  /// @param statistics the word counts of its collection
  /// @return nDCG@10, in [0, 1]
  public double ndcg(Case one, TermStatistics statistics) {
    var answers = new TreeMap<ExpertId, ExpertResult>(one.answers().results());
    answers.keySet().retainAll(rows.first());
    double[] query =
        rows.inputs()
            .standard(new Features(statistics, rows.first()).of(one.answers().query(), answers));
    return one.ndcg(experts, values -> dot(features(values, query)));
  }
}
