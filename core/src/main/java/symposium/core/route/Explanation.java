package symposium.core.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import symposium.core.retrieve.ExpertId;

/// Says why a model's gate is what it is: on the way from the usual gate, that of a query whose
/// features are all as in most queries, to this query's, how much weight each feature moves
/// (Sundararajan, Taly and Yan, *Axiomatic Attribution for Deep Networks*, ICML 2017, §3). What all
/// features move adds up to the difference of the two gates, also where several say the same and
/// none is needed. Costs about as much as 32 more gates, some ten microseconds. Thread-safe:
/// immutable.
final class Explanation {

  /// Steps of the way.
  private static final int STEPS = 32;

  /// The most reasons of one query.
  static final int MOST = 5;

  /// Weight that has to change hands for a reason to be worth saying.
  static final double LEAST = 0.02;

  private final RouterModel model;
  private final List<String> names;
  private final List<Saying> sayings;
  private final List<ExpertId> experts;
  private final double[][] weights; // [gates][features + 1]
  private final double[][] gates; // [gates][experts]

  Explanation(RouterModel model, List<Saying> sayings) {
    this.model = model;
    this.names = model.features();
    this.sayings = List.copyOf(sayings);
    this.weights = model.weights();
    var ids = new TreeSet<ExpertId>();
    model.gates().forEach(gate -> ids.addAll(gate.weights().keySet()));
    this.experts = List.copyOf(ids);
    this.gates = new double[weights.length][experts.size()];
    for (int g = 0; g < gates.length; g++) {
      for (int e = 0; e < experts.size(); e++) {
        gates[g][e] = model.gates().get(g).weight(experts.get(e));
      }
    }
  }

  /// The reasons that moved most weight, the greatest first; one that says so where there is none.
  ///
  /// @param values shape `[features]`, as the model was given them
  List<Reason> of(double[] values) {
    double[] row = model.standard(values);
    double[][] pull = pull(row);
    var reasons = new ArrayList<Reason>();
    for (int f = 0; f < names.size(); f++) {
      Reason reason = reason(f, row[f], pull);
      if (reason.moved() >= LEAST) {
        reasons.add(reason);
      }
    }
    reasons.sort(Comparator.comparingDouble(Reason::moved).reversed());
    return reasons.isEmpty()
        ? List.of(Reason.remark("usual", "nothing stands out, so the weights are about the usual"))
        : List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private Reason reason(int feature, double standard, double[][] pull) {
    var shifts = new TreeMap<ExpertId, Double>();
    for (int e = 0; e < experts.size(); e++) {
      double shift = 0;
      for (int g = 0; g < gates.length; g++) {
        shift += weights[g][feature] * standard * pull[g][e];
      }
      shifts.put(experts.get(e), shift);
    }
    Saying saying = sayings.get(feature);
    return new Reason(names.get(feature), standard > 0 ? saying.high() : saying.low(), shifts);
  }

  /// How much weight each expert gains when a gate's score rises by one, mean over the way, shape
  /// `[gates][experts]`.
  private double[][] pull(double[] row) {
    int bias = row.length - 1;
    double[] whole = new double[gates.length];
    for (int g = 0; g < whole.length; g++) {
      for (int f = 0; f < bias; f++) {
        whole[g] += weights[g][f] * row[f];
      }
    }
    double[][] pull = new double[gates.length][experts.size()];
    double[] scores = new double[gates.length];
    for (int step = 0; step < STEPS; step++) {
      for (int g = 0; g < scores.length; g++) {
        scores[g] = weights[g][bias] + whole[g] * (step + 0.5) / STEPS;
      }
      double[] shares = shares(scores);
      double[] gate = mix(shares);
      for (int g = 0; g < scores.length; g++) {
        for (int e = 0; e < gate.length; e++) {
          pull[g][e] += shares[g] * (gates[g][e] - gate[e]) / STEPS;
        }
      }
    }
    return pull;
  }

  /// The softmax of the scores.
  private static double[] shares(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int g = 0; g < scores.length; g++) {
      shares[g] = Math.exp(scores[g] - max);
      sum += shares[g];
    }
    for (int g = 0; g < scores.length; g++) {
      shares[g] /= sum;
    }
    return shares;
  }

  /// The portfolio mixed, shape `[experts]`.
  private double[] mix(double[] shares) {
    double[] mixed = new double[experts.size()];
    for (int g = 0; g < shares.length; g++) {
      for (int e = 0; e < mixed.length; e++) {
        mixed[e] += shares[g] * gates[g][e];
      }
    }
    return mixed;
  }
}
