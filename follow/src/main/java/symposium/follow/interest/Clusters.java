package symposium.follow.interest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symposium.core.encode.Embedding;

/// Groups vectors by average-link clustering: the two groups whose members are most alike on
/// average are joined, until no two are alike enough and there are few enough of them. The same
/// vectors in the same order give the same groups.
///
/// Time and memory are bounded: of many vectors an even sample is grouped, and the rest join the
/// group they are most like on average. Thread-safe: no state.
final class Clusters {

  /// Mean cosine from which two groups are one interest; set by hand, not measured.
  static final double ALIKE = 0.25;

  /// The most groups; beyond it the most alike are joined whatever their cosine.
  static final int MOST = 12;

  /// How many vectors are grouped one by one.
  static final int SAMPLE = 400;

  private Clusters() {}

  /// Groups vectors.
  ///
  /// @param vectors of one dimension
  /// @return indexes by group, each group in order; the largest group first, then by first index
  static List<List<Integer>> of(List<Embedding> vectors) {
    return of(vectors, ALIKE);
  }

  static List<List<Integer>> of(List<Embedding> vectors, double alike) {
    List<Integer> sample = sample(vectors.size());
    List<List<Integer>> groups = grouped(vectors, sample, alike);
    var sampled = new boolean[vectors.size()];
    sample.forEach(index -> sampled[index] = true);
    List<float[]> means = groups.stream().map(group -> mean(vectors, group)).toList();
    for (int i = 0; i < vectors.size(); i++) {
      if (!sampled[i]) {
        groups.get(nearest(vectors.get(i).toArray(), means)).add(i);
      }
    }
    groups.forEach(group -> group.sort(Comparator.naturalOrder()));
    groups.sort(
        Comparator.<List<Integer>>comparingInt(List::size)
            .reversed()
            .thenComparingInt(List::getFirst));
    return groups;
  }

  private static List<Integer> sample(int size) {
    int count = Math.min(size, SAMPLE);
    var sample = new ArrayList<Integer>(count);
    for (int i = 0; i < count; i++) {
      sample.add((int) ((long) i * size / count));
    }
    return sample;
  }

  private static List<List<Integer>> grouped(
      List<Embedding> vectors, List<Integer> sample, double alike) {
    var groups = new ArrayList<List<Integer>>();
    sample.forEach(index -> groups.add(new ArrayList<>(List.of(index))));
    double[][] sums = similarities(vectors, sample);
    while (groups.size() > 1) {
      Pair best = mostAlike(groups, sums);
      if (best.mean() < alike && groups.size() <= MOST) {
        break;
      }
      join(groups, sums, best);
    }
    return groups;
  }

  private static double[][] similarities(List<Embedding> vectors, List<Integer> sample) {
    double[][] sums = new double[sample.size()][sample.size()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < i; j++) {
        double dot = vectors.get(sample.get(i)).dot(vectors.get(sample.get(j)));
        sums[i][j] = dot;
        sums[j][i] = dot;
      }
    }
    return sums;
  }

  private record Pair(int first, int second, double mean) {}

  private static Pair mostAlike(List<List<Integer>> groups, double[][] sums) {
    var best = new Pair(0, 1, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        double mean = sums[i][j] / ((double) groups.get(i).size() * groups.get(j).size());
        if (mean > best.mean()) {
          best = new Pair(i, j, mean);
        }
      }
    }
    return best;
  }

  /// The second group's rows are added to the first's; the last group takes its place.
  private static void join(List<List<Integer>> groups, double[][] sums, Pair pair) {
    int first = pair.first();
    int second = pair.second();
    int last = groups.size() - 1;
    groups.get(first).addAll(groups.get(second));
    for (int k = 0; k <= last; k++) {
      sums[first][k] += sums[second][k];
      sums[k][first] = sums[first][k];
    }
    for (int k = 0; k <= last; k++) {
      sums[second][k] = sums[last][k];
      sums[k][second] = sums[k][last];
    }
    groups.set(second, groups.get(last));
    groups.remove(last);
  }

  private static float[] mean(List<Embedding> vectors, List<Integer> group) {
    float[] sum = new float[vectors.getFirst().dimension()];
    for (int index : group) {
      float[] vector = vectors.get(index).toArray();
      for (int d = 0; d < sum.length; d++) {
        sum[d] += vector[d] / group.size();
      }
    }
    return sum;
  }

  private static int nearest(float[] vector, List<float[]> means) {
    int nearest = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < means.size(); i++) {
      double dot = 0;
      for (int d = 0; d < vector.length; d++) {
        dot += (double) vector[d] * means.get(i)[d];
      }
      if (dot > best) {
        best = dot;
        nearest = i;
      }
    }
    return nearest;
  }
}
