package symposium.eval.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import symposium.core.model.PaperId;
import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.route.Gate;
import symposium.eval.answers.TopicAnswers;

/// One judged topic in numbers: what convex fusion under any gate is worth is a few thousand
/// multiplications away, so thousands of gates can be tried. Gives exactly the order of
/// `ConvexFusion` over experts that cover everything. Thread-safe: immutable.
public final class Case {

  /// The metric's cut: nDCG@10.
  public static final int DEPTH = 10;

  /// The value of a paper that an expert does not list, and the score of one that nobody lists.
  private static final double UNLISTED = -1;

  private final TopicAnswers answers;
  private final String stratum;
  private final List<ExpertId> experts;
  private final String[] docs;
  private final double[][] values;
  private final int[] grades;
  private final double ideal;

  /// Prepares a topic.
  ///
  /// @param answers what the experts answered
  /// @param stratum the collection or class of query it stands for
  /// @param grades its judgements by document name, some above 0
  /// @param naming a paper's document name
  /// @param calibration how scores become comparable
  public Case(
      TopicAnswers answers,
      String stratum,
      SortedMap<String, Integer> grades,
      Function<PaperId, String> naming,
      Calibration calibration) {
    this(answers, stratum, grades, naming, expert -> calibration);
  }

  /// Prepares a topic whose experts are calibrated each in its own way.
  ///
  /// @param answers what the experts answered
  /// @param stratum the collection or class of query it stands for
  /// @param grades its judgements by document name, some above 0
  /// @param naming a paper's document name
  /// @param calibrations how an expert's scores become comparable
  public Case(
      TopicAnswers answers,
      String stratum,
      SortedMap<String, Integer> grades,
      Function<PaperId, String> naming,
      Function<ExpertId, Calibration> calibrations) {
    this.answers = answers;
    this.stratum = stratum;
    this.experts =
        answers.results().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof ExpertResult.Answered)
            .map(Map.Entry::getKey)
            .toList();
    var numbers = new HashMap<PaperId, Integer>();
    var names = new ArrayList<String>();
    for (ExpertId expert : experts) {
      ranking(expert)
          .docs()
          .forEach(
              doc ->
                  numbers.computeIfAbsent(
                      doc.id(),
                      id -> {
                        names.add(id.toString());
                        return names.size() - 1;
                      }));
    }
    this.docs = names.toArray(String[]::new);
    this.values = new double[experts.size()][docs.length];
    for (double[] row : values) {
      Arrays.fill(row, UNLISTED);
    }
    this.grades = new int[docs.length];
    numbers.forEach(
        (id, number) ->
            this.grades[number] = Math.max(0, grades.getOrDefault(naming.apply(id), 0)));
    for (int e = 0; e < values.length; e++) {
      Ranking ranking = ranking(experts.get(e));
      double[] calibrated = calibrations.apply(experts.get(e)).calibrate(ranking);
      for (int i = 0; i < calibrated.length; i++) {
        Integer number = numbers.get(ranking.docs().get(i).id());
        values[e][number == null ? 0 : number] = calibrated[i];
      }
    }
    this.ideal = ideal(grades);
  }

  private Ranking ranking(ExpertId expert) {
    return answers.results().get(expert) instanceof ExpertResult.Answered(var ranking, var coverage)
        ? ranking
        : Ranking.empty();
  }

  private static double ideal(SortedMap<String, Integer> grades) {
    int[] best =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted(java.util.Comparator.reverseOrder())
            .limit(DEPTH)
            .mapToInt(grade -> grade)
            .toArray();
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] / log2(i + 2);
    }
    return sum;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /// The topic's answers.
  ///
  /// @return as recorded
  public TopicAnswers answers() {
    return answers;
  }

  /// What the topic stands for.
  ///
  /// @return a collection's or a class's name
  public String stratum() {
    return stratum;
  }

  /// The experts that answered.
  ///
  /// @return by id
  public List<ExpertId> experts() {
    return experts;
  }

  /// nDCG@10 (linear gain) of convex fusion under a gate; weights of experts that did not answer go
  /// to the others.
  ///
  /// @param gate the weights
  /// @return in [0, 1]
  public double ndcg(Gate gate) {
    double[] weights = new double[experts.size()];
    for (int e = 0; e < weights.length; e++) {
      weights[e] = gate.weight(experts.get(e));
    }
    return ndcg(scores(weights));
  }

  /// nDCG@10 of reciprocal rank fusion of some experts (Cormack, Clarke and Büttcher, SIGIR 2009).
  ///
  /// @param among whom to fuse
  /// @param k the constant, 60 in the paper
  /// @return in [0, 1]
  public double reciprocalRanks(java.util.Set<ExpertId> among, int k) {
    double[] scores = new double[docs.length];
    Arrays.fill(scores, UNLISTED);
    Map<String, Integer> numbers = new HashMap<>();
    for (int d = 0; d < docs.length; d++) {
      numbers.put(docs[d], d);
    }
    for (ExpertId expert : experts) {
      if (among.contains(expert)) {
        ranking(expert)
            .ranks()
            .forEach(
                (id, rank) -> {
                  Integer number = numbers.get(id.toString());
                  int at = number == null ? 0 : number;
                  scores[at] = Math.max(0, scores[at]) + 1.0 / (k + rank);
                });
      }
    }
    return ndcg(scores);
  }

  /// nDCG@10 when every listed paper is scored by itself.
  ///
  /// @param among the experts whose values the scorer reads, in its order
  /// @param scorer scores a paper by its calibrated values, negative where an expert does not list
  ///   it; it must not keep the array
  /// @return in [0, 1]
  double ndcg(List<ExpertId> among, ToDoubleFunction<double[]> scorer) {
    double[] scores = new double[docs.length];
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < scores.length; d++) {
      scores[d] = scorer.applyAsDouble(values(among, d));
      least = Math.min(least, scores[d]);
    }
    for (int d = 0; d < scores.length; d++) {
      scores[d] -= least;
    }
    return ndcg(scores);
  }

  /// How many papers anybody listed.
  int size() {
    return docs.length;
  }

  /// A paper's grade, 0 when it is not relevant.
  int grade(int doc) {
    return grades[doc];
  }

  /// A paper's calibrated values, negative where an expert does not list it.
  double[] values(List<ExpertId> among, int doc) {
    double[] row = new double[among.size()];
    for (int a = 0; a < row.length; a++) {
      int expert = experts.indexOf(among.get(a));
      row[a] = expert < 0 ? UNLISTED : values[expert][doc];
    }
    return row;
  }

  private double[] scores(double[] weights) {
    double[] scores = new double[docs.length];
    Arrays.fill(scores, UNLISTED);
    for (int e = 0; e < weights.length; e++) {
      if (weights[e] > 0) {
        double[] row = values[e];
        for (int d = 0; d < scores.length; d++) {
          if (row[d] >= 0) {
            scores[d] = Math.max(0, scores[d]) + weights[e] * row[d];
          }
        }
      }
    }
    return scores;
  }

  private double ndcg(double[] scores) {
    int[] top = new int[DEPTH];
    int found = 0;
    for (int d = 0; d < scores.length; d++) {
      if (scores[d] >= 0 && (found < DEPTH || before(d, top[found - 1], scores))) {
        int at = found < DEPTH ? found++ : DEPTH - 1;
        while (at > 0 && before(d, top[at - 1], scores)) {
          top[at] = top[at - 1];
          at--;
        }
        top[at] = d;
      }
    }
    double gain = 0;
    for (int i = 0; i < found; i++) {
      gain += grades[top[i]] / log2(i + 2);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private boolean before(int a, int b, double[] scores) {
    return scores[a] > scores[b] || (scores[a] == scores[b] && docs[a].compareTo(docs[b]) < 0);
  }

  @Override
  public String toString() {
    return stratum + "/" + answers.topic().id() + Arrays.toString(grades);
  }
}
