package symposium.follow.interest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.encode.Embedding;
import symposium.core.engine.Hit;
import symposium.core.fuse.Contribution;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Judges the papers an interest was found: how the mixture ranks them, how like they are to the
/// papers the interest stands for, and how like to papers the reader wants fewer of.
///
/// score = `MIXTURE` × fused / best fused + (1 − `MIXTURE`) × likeness − repulsion, where likeness
/// is the mean cosine to the three most alike exemplars, stretched so that the floor is 0 and the
/// most alike paper 1; without exemplars the place in the mixture's list stands for both. And
/// repulsion is how far the cosine to the nearest unwanted paper goes above `REPELS`, stretched so
/// that an equal paper loses 1. What falls below the floor, or to 0, is left out. Confined to one
/// thread.
final class Scorer {

  /// What the mixture's rank weighs beside likeness; set by hand, not measured.
  static final double MIXTURE = 0.5;

  /// Papers less like than this to the interest's exemplars are about something else.
  static final double FLOOR = 0.25;

  /// Cosine to an unwanted paper from which it begins to count.
  static final double REPELS = 0.35;

  private static final int NEAREST = 3;

  private final List<Exemplar> exemplars;
  private final List<Embedding> unwanted;

  /// A paper an interest stands for.
  record Exemplar(Paper paper, Embedding vector) {}

  Scorer(List<Exemplar> exemplars, List<Embedding> unwanted) {
    this.exemplars = exemplars;
    this.unwanted = unwanted;
  }

  private record Judged(Hit hit, Optional<Embedding> vector, Likeness likeness) {}

  private record Likeness(double mean, Optional<FeedItem.Nearest> nearest) {}

  /// Judges hits.
  ///
  /// @param hits of one search, best first
  /// @param vectors of the hits' papers
  /// @return the remaining ones, best first
  List<Candidate> judge(List<Hit> hits, Map<PaperId, Embedding> vectors) {
    var judged = new ArrayList<Judged>();
    for (Hit hit : hits) {
      Optional<Embedding> vector = Optional.ofNullable(vectors.get(hit.paper().id()));
      Likeness likeness = vector.map(this::likeness).orElse(new Likeness(0, Optional.empty()));
      if (exemplars.isEmpty() || vector.isEmpty() || likeness.mean() >= FLOOR) {
        judged.add(new Judged(hit, vector, likeness));
      }
    }
    double best = judged.stream().mapToDouble(one -> one.hit().score()).max().orElse(0);
    double most = judged.stream().mapToDouble(one -> one.likeness().mean()).max().orElse(0);
    return judged.stream()
        .map(one -> candidate(one, best, most, hits.size()))
        .filter(candidate -> candidate.score() > 0)
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(one -> one.paper().id()))
        .toList();
  }

  /// Without exemplars only the order of the hits tells how well they suit.
  private Candidate candidate(Judged one, double best, double most, int all) {
    double byRank = 1 - (one.hit().rank() - 1.0) / Math.max(all, one.hit().rank());
    double byMixture = exemplars.isEmpty() || best <= 0 ? byRank : one.hit().score() / best;
    double byLikeness = most > FLOOR ? (one.likeness().mean() - FLOOR) / (most - FLOOR) : 0;
    double suits =
        exemplars.isEmpty()
            ? byMixture
            : MIXTURE * byMixture + (1 - MIXTURE) * Math.max(0, byLikeness);
    double score = suits - one.vector().map(this::repulsion).orElse(0.0);
    return new Candidate(
        one.hit().paper(),
        one.vector(),
        Math.clamp(score, 0, 1),
        one.likeness().nearest(),
        experts(one.hit()),
        false);
  }

  private Likeness likeness(Embedding vector) {
    double[] best = new double[NEAREST];
    java.util.Arrays.fill(best, Double.NEGATIVE_INFINITY);
    Optional<FeedItem.Nearest> nearest = Optional.empty();
    for (Exemplar exemplar : exemplars) {
      double cosine = vector.dot(exemplar.vector());
      if (cosine > best[0]) {
        nearest =
            Optional.of(
                new FeedItem.Nearest(exemplar.paper().id(), exemplar.paper().title(), cosine));
      }
      insert(best, cosine);
    }
    int count = Math.min(NEAREST, exemplars.size());
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += best[i];
    }
    return new Likeness(count == 0 ? 0 : sum / count, nearest);
  }

  /// Keeps the greatest values, in falling order.
  private static void insert(double[] best, double value) {
    double carried = value;
    for (int i = 0; i < best.length; i++) {
      if (carried > best[i]) {
        double smaller = best[i];
        best[i] = carried;
        carried = smaller;
      }
    }
  }

  private double repulsion(Embedding vector) {
    double nearest = unwanted.stream().mapToDouble(vector::dot).max().orElse(0);
    return Math.max(0, (nearest - REPELS) / (1 - REPELS));
  }

  private static List<String> experts(Hit hit) {
    return hit.contributions().stream()
        .filter(part -> part.amount() > 0)
        .sorted(Comparator.comparingDouble(Contribution::amount).reversed())
        .map(part -> part.expert().name())
        .toList();
  }
}
