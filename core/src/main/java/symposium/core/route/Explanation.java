package symposium.core.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import symposium.core.retrieve.ExpertId;

/// Says why a model's gate is what it is: for each feature, the gate less the gate there would be
/// if that feature alone were as usual. What features do together is in none of these differences,
/// so they need not add up. Costs about as much as 46 more gates, tens of microseconds.
/// Thread-safe: immutable.
final class Explanation {

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
    double[] scores = scores(row);
    double[] gate = mix(scores);
    var reasons = new ArrayList<Reason>();
    double[] without = new double[scores.length];
    for (int f = 0; f < names.size(); f++) {
      for (int g = 0; g < without.length; g++) {
        without[g] = scores[g] - weights[g][f] * row[f];
      }
      Reason reason = reason(f, row[f], gate, mix(without));
      if (reason.moved() >= LEAST) {
        reasons.add(reason);
      }
    }
    reasons.sort(Comparator.comparingDouble(Reason::moved).reversed());
    return reasons.isEmpty()
        ? List.of(Reason.remark("usual", "nothing stands out, so the weights are about the usual"))
        : List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private Reason reason(int feature, double standard, double[] gate, double[] without) {
    var shifts = new TreeMap<ExpertId, Double>();
    for (int e = 0; e < gate.length; e++) {
      shifts.put(experts.get(e), gate[e] - without[e]);
    }
    Saying saying = sayings.get(feature);
    return new Reason(names.get(feature), standard > 0 ? saying.high() : saying.low(), shifts);
  }

  private double[] scores(double[] row) {
    double[] scores = new double[weights.length];
    for (int g = 0; g < scores.length; g++) {
      for (int f = 0; f < row.length; f++) {
        scores[g] += weights[g][f] * row[f];
      }
    }
    return scores;
  }

  /// The portfolio mixed by the softmax of the scores, shape `[experts]`.
  private double[] mix(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] mixed = new double[experts.size()];
    double sum = 0;
    for (int g = 0; g < scores.length; g++) {
      double share = Math.exp(scores[g] - max);
      sum += share;
      for (int e = 0; e < mixed.length; e++) {
        mixed[e] += share * gates[g][e];
      }
    }
    for (int e = 0; e < mixed.length; e++) {
      mixed[e] /= sum;
    }
    return mixed;
  }
}
