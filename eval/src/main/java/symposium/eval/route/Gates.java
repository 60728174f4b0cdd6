package symposium.eval.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Gate;

/// Chooses fixed gates on training cases: the best one for all, and a portfolio of different ones.
/// Means are macro over strata, so a large collection does not outvote a small one. Thread-safe: no
/// state.
public final class Gates {

  private static final int RANDOM = 240;
  private static final double STEP = 0.1;
  private static final int ROUNDS = 4;
  private static final int SAMPLE = 120;

  private Gates() {}

  /// Mean of a value over cases, macro over strata.
  ///
  /// @param cases not empty
  /// @param value of a case
  /// @return the mean of the strata's means
  public static double macro(List<Case> cases, ToDoubleFunction<Case> value) {
    return strata(cases, value).values().stream().mapToDouble(mean -> mean).average().orElse(0);
  }

  /// Mean of a value in each stratum.
  ///
  /// @param cases the cases
  /// @param value of a case
  /// @return means by stratum
  public static SortedMap<String, Double> strata(List<Case> cases, ToDoubleFunction<Case> value) {
    var sums = new TreeMap<String, double[]>();
    for (Case one : cases) {
      double[] sum = sums.computeIfAbsent(one.stratum(), stratum -> new double[2]);
      sum[0] += value.applyAsDouble(one);
      sum[1]++;
    }
    var means = new TreeMap<String, Double>();
    sums.forEach((stratum, sum) -> means.put(stratum, sum[0] / sum[1]));
    return means;
  }

  /// The best single gate for all cases: coordinate search from the best candidate.
  ///
  /// @param cases training cases
  /// @param experts who may have weight
  /// @param table what candidate gates are worth to these cases
  /// @return the gate
  public static Gate best(List<Case> cases, List<ExpertId> experts, GateTable table) {
    Gate best = table.gates().getFirst();
    double value = 0;
    for (int g = 0; g < table.gates().size(); g++) {
      int column = g;
      double found = macro(cases, one -> table.ndcg(one, column));
      if (found > value) {
        best = table.gates().get(g);
        value = found;
      }
    }
    List<Case> sample = sample(cases);
    Gate start = best;
    value = macro(sample, one -> one.ndcg(start));
    for (int round = 0; round < ROUNDS; round++) {
      Gate before = best;
      for (Gate next : neighbours(best, experts)) {
        double found = macro(sample, one -> one.ndcg(next));
        if (found > value + 1e-9) {
          best = next;
          value = found;
        }
      }
      if (best.equals(before)) {
        break;
      }
    }
    return best;
  }

  /// The first cases of each stratum: enough to tell gates apart that are a tenth apart.
  private static List<Case> sample(List<Case> cases) {
    var taken = new HashMap<String, Integer>();
    return cases.stream()
        .filter(one -> taken.merge(one.stratum(), 1, Integer::sum) <= SAMPLE)
        .toList();
  }

  private static List<Gate> neighbours(Gate gate, List<ExpertId> experts) {
    var neighbours = new ArrayList<Gate>();
    for (ExpertId expert : experts) {
      for (double change : new double[] {-1, -2 * STEP, -STEP, STEP, 2 * STEP, 4 * STEP}) {
        var weights = new HashMap<>(gate.weights());
        double weight = Math.max(0, weights.getOrDefault(expert, 0.0) + change);
        weights.put(expert, weight);
        if (weights.values().stream().anyMatch(left -> left > 0)) {
          neighbours.add(Gate.of(weights));
        }
      }
    }
    return neighbours;
  }

  static Gate uniform(List<ExpertId> experts) {
    var weights = new HashMap<ExpertId, Double>();
    experts.forEach(id -> weights.put(id, 1.0));
    return Gate.of(weights);
  }

  /// Gates to choose a portfolio from: single experts, pairs, and random mixtures.
  ///
  /// @param experts who may have weight
  /// @param seed of the random ones
  /// @return different gates
  public static List<Gate> candidates(List<ExpertId> experts, long seed) {
    SequencedSet<Gate> gates = new LinkedHashSet<>();
    for (ExpertId a : experts) {
      gates.add(Gate.of(Map.of(a, 1.0)));
      for (ExpertId b : experts) {
        if (a.compareTo(b) != 0) {
          gates.add(Gate.of(Map.of(a, 2.0, b, 1.0)));
          gates.add(Gate.of(Map.of(a, 1.0, b, 1.0)));
        }
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < RANDOM; i++) {
      var weights = new HashMap<ExpertId, Double>();
      experts.forEach(id -> weights.put(id, Math.max(0, random.nextExponential() - 0.4)));
      if (weights.values().stream().anyMatch(weight -> weight > 0)) {
        gates.add(Gate.of(weights));
      }
    }
    return List.copyOf(gates);
  }

  /// A portfolio: the best gate for all, then always the one that helps most where those chosen so
  /// far do not (greedy maximisation of the best-of-portfolio mean).
  ///
  /// @param table what each candidate is worth to each case, shape `[candidates][cases]`
  /// @param weights each case's weight, shape `[cases]`
  /// @param size how many at most
  /// @return indexes of candidates; the first is the best one for all
  public static List<Integer> portfolio(double[][] table, double[] weights, int size) {
    int first = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < table.length; g++) {
      double mean = dot(table[g], weights);
      if (mean > best) {
        best = mean;
        first = g;
      }
    }
    var chosen = new LinkedHashMap<Integer, Double>();
    chosen.put(first, best);
    double[] reached = table[first].clone();
    while (chosen.size() < Math.min(size, table.length)) {
      double[] now = reached;
      int next =
          java.util.stream.IntStream.range(0, table.length)
              .boxed()
              .filter(g -> !chosen.containsKey(g))
              .max(Comparator.comparingDouble(g -> gain(table[g], now, weights)))
              .orElseThrow();
      chosen.put(next, 0.0);
      for (int c = 0; c < reached.length; c++) {
        reached[c] = Math.max(reached[c], table[next][c]);
      }
    }
    return List.copyOf(chosen.keySet());
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double gain(double[] candidate, double[] reached, double[] weights) {
    double sum = 0;
    for (int c = 0; c < reached.length; c++) {
      sum += weights[c] * Math.max(0, candidate[c] - reached[c]);
    }
    return sum;
  }
}
