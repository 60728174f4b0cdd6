package symposium.eval.route;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import symposium.core.route.Gate;

/// What candidate gates are worth to cases, worked out once for all trainings. Thread-safe:
/// immutable.
public final class GateTable {

  private final List<Gate> gates;
  private final IdentityHashMap<Case, float[]> rows = new IdentityHashMap<>();

  /// Works out every gate for every case.
  ///
  /// @param gates the candidates
  /// @param cases the cases
  public GateTable(List<Gate> gates, List<Case> cases) {
    this.gates = List.copyOf(gates);
    List<float[]> found = cases.parallelStream().map(this::row).toList();
    for (int c = 0; c < cases.size(); c++) {
      rows.put(cases.get(c), found.get(c));
    }
  }

  private float[] row(Case one) {
    float[] row = new float[gates.size()];
    for (int g = 0; g < row.length; g++) {
      row[g] = (float) one.ndcg(gates.get(g));
    }
    return row;
  }

  /// The candidates.
  ///
  /// @return in order
  public List<Gate> gates() {
    return gates;
  }

  /// What a candidate is worth to a case.
  ///
  /// @param one a case of this table
  /// @param gate the candidate's number
  /// @return nDCG@10
  /// @throws IllegalArgumentException for a case of another table
  public double ndcg(Case one, int gate) {
    return row(one, gate);
  }

  /// What the best candidate is worth to a case: an upper bound for routers over these gates.
  ///
  /// @param one a case of this table
  /// @return nDCG@10
  public double best(Case one) {
    double best = 0;
    for (int g = 0; g < gates.size(); g++) {
      best = Math.max(best, row(one, g));
    }
    return best;
  }

  private double row(Case one, int gate) {
    return Optional.ofNullable(rows.get(one))
        .orElseThrow(() -> new IllegalArgumentException("the table does not hold " + one))[gate];
  }
}
