package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Gate;
import symposium.core.route.RouterModel;

/// Trains the learned router. Every training topic tells what every gate of a portfolio would have
/// been worth to it, so the expected nDCG of a softmax policy over the portfolio is a smooth
/// function of its weights, maximised directly (full-information policy learning; the contextual
/// form of Dudík, Langford and Li, *Doubly Robust Policy Evaluation and Learning*, ICML 2011, §2,
/// without its estimation, since every reward is seen). A quadratic penalty draws the policy to the
/// best fixed gate. Deterministic. Thread-safe: immutable.
///
/// @param settings how to train
public record RouterTraining(Settings settings) {

  /// How to train.
  ///
  /// @param first experts asked in the first round, whose answers are features
  /// @param experts who may get weight
  /// @param portfolio gates in the portfolio, 1 or more
  /// @param penalty of the squared weights, 0 or more
  /// @param steps of gradient ascent, 1 or more
  /// @param costPenalty nDCG that a millisecond of cost is worth, 0 for a router that minds quality
  ///   alone
  /// @param costs milliseconds that asking each expert costs
  /// @param seed of the random candidates
  public record Settings(
      List<ExpertId> first,
      List<ExpertId> experts,
      int portfolio,
      double penalty,
      int steps,
      double costPenalty,
      Map<ExpertId, Double> costs,
      long seed) {

    /// Copies.
    public Settings {
      first = List.copyOf(first);
      experts = List.copyOf(experts);
      costs = Map.copyOf(costs);
    }
  }

  private static final double RATE = 0.05;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  /// The bias the best fixed gate starts with, so that an untrained policy mostly is it.
  private static final double START = 2;

  /// Trains.
  ///
  /// @param name the model's name
  /// @param cases judged topics with answers
  /// @param statistics the word counts of each case's collection
  /// @param table what candidate gates are worth to these cases
  /// @param usual the best fixed gate for these cases
  /// @return the model
  public RouterModel train(
      String name,
      List<Case> cases,
      Function<Case, TermStatistics> statistics,
      GateTable table,
      Gate usual) {
    Rows rows = Rows.of(cases, statistics, settings.first());
    double[] weights = rows.weights();
    List<Gate> candidates = new ArrayList<>();
    candidates.add(usual);
    candidates.addAll(table.gates());
    double[][] worth = new double[candidates.size()][];
    for (int g = 0; g < worth.length; g++) {
      Gate gate = candidates.get(g);
      int column = g - 1;
      double cost = cost(gate);
      worth[g] =
          cases.stream()
              .mapToDouble(one -> (column < 0 ? one.ndcg(gate) : table.ndcg(one, column)) - cost)
              .toArray();
    }
    List<Integer> chosen = Gates.portfolio(worth, weights, settings.portfolio());
    List<Gate> gates = chosen.stream().map(candidates::get).toList();
    double[][] rewards = chosen.stream().map(g -> worth[g]).toArray(double[][]::new);

    double[][] learned =
        ascend(start(gates.size(), rows.names().size()), rows.standard(), rewards, weights);
    return new RouterModel(name, rows.inputs(), gates, learned);
  }

  private double cost(Gate gate) {
    double cost = 0;
    for (ExpertId id : gate.weights().keySet()) {
      cost += settings.first().contains(id) ? 0 : settings.costs().getOrDefault(id, 0.0);
    }
    return settings.costPenalty() * cost;
  }

  private static double[][] start(int gates, int features) {
    double[][] weights = new double[gates][features + 1];
    weights[0][features] = START;
    return weights;
  }

  /// Gradient ascent with Adam (Kingma and Ba, ICLR 2015, algorithm 1) on `Σ_c w_c Σ_g π_g(c)
  /// r_g(c) − penalty · ‖W − W₀‖²`.
  private double[][] ascend(
      double[][] start, double[][] rows, double[][] rewards, double[] caseWeights) {
    int gates = start.length;
    int width = rows[0].length;
    double[][] weights = new double[gates][];
    for (int g = 0; g < gates; g++) {
      weights[g] = start[g].clone();
    }
    double[][] first = new double[gates][width];
    double[][] second = new double[gates][width];
    for (int step = 1; step <= settings.steps(); step++) {
      double[][] gradient = gradient(weights, start, rows, rewards, caseWeights);
      double correct1 = 1 - Math.pow(BETA1, step);
      double correct2 = 1 - Math.pow(BETA2, step);
      for (int g = 0; g < gates; g++) {
        for (int f = 0; f < width; f++) {
          first[g][f] = BETA1 * first[g][f] + (1 - BETA1) * gradient[g][f];
          second[g][f] = BETA2 * second[g][f] + (1 - BETA2) * gradient[g][f] * gradient[g][f];
          weights[g][f] +=
              RATE * (first[g][f] / correct1) / (Math.sqrt(second[g][f] / correct2) + 1e-8);
        }
      }
    }
    return weights;
  }

  private double[][] gradient(
      double[][] weights,
      double[][] start,
      double[][] rows,
      double[][] rewards,
      double[] caseWeights) {
    int gates = weights.length;
    int width = rows[0].length;
    double[][] gradient = new double[gates][width];
    double[] shares = new double[gates];
    for (int c = 0; c < rows.length; c++) {
      softmax(weights, rows[c], shares);
      double expected = 0;
      for (int g = 0; g < gates; g++) {
        expected += shares[g] * rewards[g][c];
      }
      for (int g = 0; g < gates; g++) {
        double slope = caseWeights[c] * shares[g] * (rewards[g][c] - expected);
        for (int f = 0; f < width; f++) {
          gradient[g][f] += slope * rows[c][f];
        }
      }
    }
    for (int g = 0; g < gates; g++) {
      for (int f = 0; f < width; f++) {
        gradient[g][f] -= 2 * settings.penalty() * (weights[g][f] - start[g][f]);
      }
    }
    return gradient;
  }

  private static void softmax(double[][] weights, double[] row, double[] shares) {
    double max = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < shares.length; g++) {
      double score = 0;
      for (int f = 0; f < row.length; f++) {
        score += weights[g][f] * row[f];
      }
      shares[g] = score;
      max = Math.max(max, score);
    }
    double sum = 0;
    for (int g = 0; g < shares.length; g++) {
      shares[g] = Math.exp(shares[g] - max);
      sum += shares[g];
    }
    for (int g = 0; g < shares.length; g++) {
      shares[g] /= sum;
    }
  }
}
