package symposium.eval.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Values by class, in an order that depends on nothing but names: classes by name, topics as they
/// come. Thread-safe: immutable.
final class Layers {

  private final List<String> names;
  private final double[][] values;

  private Layers(List<String> names, double[][] values) {
    this.names = names;
    this.values = values;
  }

  static Layers of(SortedMap<String, Double> topics, Strata strata) {
    var byClass = new TreeMap<String, List<Double>>();
    topics.forEach(
        (topic, value) ->
            byClass.computeIfAbsent(strata.of(topic), _ -> new ArrayList<>()).add(value));
    if (byClass.size() > Strata.MOST) {
      throw new IllegalArgumentException(
          "classes must be %d or fewer, got %d".formatted(Strata.MOST, byClass.size()));
    }
    double[][] values =
        byClass.values().stream()
            .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    return new Layers(List.copyOf(byClass.keySet()), values);
  }

  List<String> names() {
    return names;
  }

  /// The values of one class.
  double[] values(int layer) {
    return values[layer];
  }

  int size() {
    return values.length;
  }

  /// The mean inside each class.
  SortedMap<String, Double> means() {
    var means = new TreeMap<String, Double>();
    for (int layer = 0; layer < values.length; layer++) {
      means.put(names.get(layer), mean(values[layer]));
    }
    return Collections.unmodifiableSortedMap(means);
  }

  /// The mean over classes of the means inside them.
  double mean() {
    double sum = 0;
    for (double[] layer : values) {
      sum += mean(layer);
    }
    return sum / values.length;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
