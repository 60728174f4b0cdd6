package symposium.bench.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import symposium.core.encode.Embedding;
import symposium.core.model.PaperId;
import symposium.follow.profile.LinearSvm;
import symposium.follow.profile.SparseVector;

/// The simple models of interest the feed is held against. Confined to one thread.
final class Models {

  static final String MEAN = "mean vector";
  static final String NEAREST = "nearest like";
  static final String SVM = "linear SVM on TF-IDF";

  /// Papers that stand for what a reader did not like.
  private static final int NEGATIVES = 5_000;

  private final Shelf shelf;
  private final List<Double> costs;

  /// Over some papers.
  ///
  /// @param shelf the papers
  /// @param costs of the support vector machines
  Models(Shelf shelf, List<Double> costs) {
    this.shelf = shelf;
    this.costs = costs;
  }

  /// What every model thinks of the pool's papers.
  SequencedMap<String, double[]> scores(StandIn reader) {
    List<Shelf.Item> likes = shelf.items(reader.likes());
    List<Embedding> vectors = likes.stream().flatMap(item -> item.vector().stream()).toList();
    var scores = new LinkedHashMap<String, double[]>();
    Embedding mean = mean(vectors);
    scores.put(MEAN, each(item -> item.vector().map(mean::dot).orElse(-1.0)));
    scores.put(NEAREST, each(item -> item.vector().map(one -> nearest(one, vectors)).orElse(-1.0)));
    for (double cost : costs) {
      LinearSvm svm = svm(likes, cost);
      scores.put(name(cost), each(item -> svm.score(item.terms())));
    }
    return scores;
  }

  /// What the machine of a cost is called.
  static String name(double cost) {
    return SVM + ", C = " + cost;
  }

  private double[] each(java.util.function.ToDoubleFunction<Shelf.Item> model) {
    return shelf.pool().stream().mapToDouble(model).toArray();
  }

  private static Embedding mean(List<Embedding> vectors) {
    var sum = new float[vectors.getFirst().dimension()];
    for (Embedding vector : vectors) {
      float[] values = vector.toArray();
      for (int d = 0; d < sum.length; d++) {
        sum[d] += values[d];
      }
    }
    return Embedding.normalised(sum);
  }

  private static double nearest(Embedding vector, List<Embedding> likes) {
    double best = -1;
    for (Embedding like : likes) {
      best = Math.max(best, vector.dot(like));
    }
    return best;
  }

  private LinearSvm svm(List<Shelf.Item> likes, double cost) {
    var liked = new HashSet<PaperId>();
    likes.forEach(item -> liked.add(item.id()));
    var others = new ArrayList<SparseVector>();
    List<Shelf.Item> background = shelf.background();
    int step = Math.max(1, background.size() / NEGATIVES);
    for (int i = 0; i < background.size(); i += step) {
      if (!liked.contains(background.get(i).id())) {
        others.add(background.get(i).terms());
      }
    }
    return LinearSvm.train(
        likes.stream().map(Shelf.Item::terms).toList(),
        others,
        new LinearSvm.Settings(shelf.dimension(), cost));
  }

  /// The best papers of some days by a model's scores.
  List<PaperId> best(double[] scores, Period days, int limit) {
    var found = new TreeMap<Double, List<PaperId>>(java.util.Comparator.reverseOrder());
    for (int i = 0; i < scores.length; i++) {
      Shelf.Item item = shelf.pool().get(i);
      if (days.holds(item.day())) {
        found.computeIfAbsent(scores[i], _ -> new ArrayList<>()).add(item.id());
      }
    }
    return found.values().stream().flatMap(List::stream).limit(limit).toList();
  }
}
