package symposium.core.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.core.engine.ExpertTrace.Outcome;
import symposium.core.retrieve.ExpertId;

/// How routers spread their weights over many searches, to notice when one collapses onto a few
/// experts. Sums only: no query is kept, and nothing of it is ever shown to a router. Searches that
/// no expert answered are left out. Thread-safe: immutable.
///
/// @param routers by the router's name; only those that were used
public record GateLoad(SortedMap<String, ByRouter> routers) {

  /// A gate counts as uneven when the sum of its weights' absolute differences from equal weights,
  /// which is in [0, 2), is above this. Equal weights are over the experts that answered or that
  /// the router left unasked, as those could have had a say.
  public static final double UNEVEN = 0.2;

  /// Copies.
  public GateLoad {
    routers = Collections.unmodifiableSortedMap(new TreeMap<>(routers));
  }

  /// What one router did.
  ///
  /// @param searches how many it weighed, 1 or more
  /// @param uneven how many of them with a gate that is far from equal weights
  /// @param entropyBits sum of the gates' entropies, bits; one gate's is 0 when one expert has all
  ///   the weight and at most the logarithm of the number of experts
  /// @param results sum of the results on the pages shown
  /// @param experts by id; only those that were asked
  public record ByRouter(
      long searches,
      long uneven,
      double entropyBits,
      long results,
      SortedMap<ExpertId, ByExpert> experts) {

    /// Copies.
    public ByRouter {
      experts = Collections.unmodifiableSortedMap(new TreeMap<>(experts));
    }

    /// The share of searches with an uneven gate.
    ///
    /// @return in [0, 1]
    public double unevenShare() {
      return (double) uneven / searches;
    }

    /// The gates' mean entropy.
    ///
    /// @return bits, 0 or more
    public double meanEntropyBits() {
      return entropyBits / searches;
    }

    /// The share of searches an expert was asked in.
    ///
    /// @param expert one of [#experts()]
    /// @return in [0, 1]
    public double askedShare(ByExpert expert) {
      return (double) expert.asked() / searches;
    }

    /// An expert's mean weight, searches in which it had none included.
    ///
    /// @param expert one of [#experts()]
    /// @return in [0, 1]
    public double meanWeight(ByExpert expert) {
      return expert.weight() / searches;
    }

    /// The share of the results shown that an expert found.
    ///
    /// @param expert one of [#experts()]
    /// @return in [0, 1]
    public double foundShare(ByExpert expert) {
      return results == 0 ? 0 : (double) expert.found() / results;
    }

    private ByRouter plus(ByRouter other) {
      var all = new TreeMap<>(experts);
      other.experts.forEach((id, load) -> all.merge(id, load, ByExpert::plus));
      return new ByRouter(
          searches + other.searches,
          uneven + other.uneven,
          entropyBits + other.entropyBits,
          results + other.results,
          all);
    }
  }

  /// What one expert had to do with it.
  ///
  /// @param asked how often it was asked
  /// @param weight sum of its weights
  /// @param found how many of the results shown it had found, with a say
  public record ByExpert(long asked, double weight, long found) {

    private ByExpert plus(ByExpert other) {
      return new ByExpert(asked + other.asked, weight + other.weight, found + other.found);
    }
  }

  /// Nothing seen yet.
  ///
  /// @return the load before any search
  public static GateLoad none() {
    return new GateLoad(new TreeMap<>());
  }

  /// The load of one search.
  static GateLoad of(SearchTrace trace, List<Hit> hits) {
    if (trace.experts().stream().noneMatch(expert -> expert.weight() > 0)) {
      return none();
    }
    var experts = new TreeMap<ExpertId, ByExpert>();
    for (ExpertTrace expert : trace.experts()) {
      if (wasAsked(expert)) {
        long found = hits.stream().filter(hit -> hit.isFoundBy(expert.expert())).count();
        experts.put(expert.expert(), new ByExpert(1, expert.weight(), found));
      }
    }
    long uneven = distanceFromUniform(trace.experts()) > UNEVEN ? 1 : 0;
    var one = new ByRouter(1, uneven, entropyBits(trace.experts()), hits.size(), experts);
    var routers = new TreeMap<String, ByRouter>();
    routers.put(trace.router(), one);
    return new GateLoad(routers);
  }

  /// Both together.
  GateLoad plus(GateLoad other) {
    var all = new TreeMap<>(routers);
    other.routers.forEach((name, load) -> all.merge(name, load, ByRouter::plus));
    return new GateLoad(all);
  }

  private static boolean wasAsked(ExpertTrace expert) {
    return switch (expert.outcome()) {
      case ANSWERED, ABSTAINED, TIMED_OUT, FAILED -> true;
      case ABSENT, NOT_ASKED -> false;
    };
  }

  /// The request's own choice leaves a detail; what the router left unasked has none.
  private static boolean couldSpeak(ExpertTrace expert) {
    return expert.outcome() == Outcome.ANSWERED
        || (expert.outcome() == Outcome.NOT_ASKED && expert.detail().isEmpty());
  }

  private static double distanceFromUniform(List<ExpertTrace> experts) {
    long able = experts.stream().filter(GateLoad::couldSpeak).count();
    return experts.stream()
        .filter(GateLoad::couldSpeak)
        .mapToDouble(expert -> Math.abs(expert.weight() - 1.0 / able))
        .sum();
  }

  private static double entropyBits(List<ExpertTrace> experts) {
    double nats =
        experts.stream()
            .mapToDouble(ExpertTrace::weight)
            .filter(weight -> weight > 0)
            .map(weight -> -weight * Math.log(weight))
            .sum();
    return Math.max(0, nats / Math.log(2));
  }
}
