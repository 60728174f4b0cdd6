package symposium.follow.interest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symposium.core.encode.Embedding;
import symposium.core.library.TitleKey;
import symposium.core.model.PaperId;

/// Composes one list of several interests' candidates.
///
/// First every interest gets a place, the weightiest first; then the next place goes to the one
/// with the greatest weight per place it would have had at the middle of it (Sainte-Laguë). An
/// interest gives its best paper that is neither in the list nor a near-duplicate of one that is.
/// Confined to one thread.
final class Composition {

  /// Cosine from which two papers say the same.
  static final double SAME = 0.95;

  private final List<Lane> lanes = new ArrayList<>();
  private final Set<PaperId> taken = new HashSet<>();
  private final Set<TitleKey> titles = new HashSet<>();
  private final List<Embedding> vectors = new ArrayList<>();

  /// A paper and the interest that gave it.
  ///
  /// @param interest index of the interest
  /// @param candidate the paper
  record Pick(int interest, Candidate candidate) {}

  /// One interest's candidates, best first.
  private static final class Lane {
    final double weight;
    final List<Candidate> candidates;
    int next;
    int places;

    Lane(double weight, List<Candidate> candidates) {
      this.weight = weight;
      this.candidates = candidates;
    }
  }

  /// Adds the next interest.
  ///
  /// @param weight above 0
  /// @param candidates best first
  void add(double weight, List<Candidate> candidates) {
    lanes.add(new Lane(weight, candidates));
  }

  /// The list.
  ///
  /// @param limit how many at most
  /// @return papers in order
  List<Pick> compose(int limit) {
    var picks = new ArrayList<Pick>();
    while (picks.size() < limit) {
      Optional<Pick> pick = next();
      if (pick.isEmpty()) {
        break;
      }
      picks.add(pick.get());
      lanes.get(pick.get().interest()).places++;
    }
    return picks;
  }

  private Optional<Pick> next() {
    var open = new ArrayList<Integer>();
    for (int i = 0; i < lanes.size(); i++) {
      open.add(i);
    }
    open.sort((a, b) -> byClaim(lanes.get(a), lanes.get(b)));
    for (int index : open) {
      Optional<Candidate> candidate = best(lanes.get(index));
      if (candidate.isPresent()) {
        return candidate.map(one -> new Pick(index, one));
      }
    }
    return Optional.empty();
  }

  /// Unserved interests first, by weight; then by weight per place.
  private static int byClaim(Lane a, Lane b) {
    if ((a.places == 0) != (b.places == 0)) {
      return a.places == 0 ? -1 : 1;
    }
    return Double.compare(b.weight / (2 * b.places + 1), a.weight / (2 * a.places + 1));
  }

  private Optional<Candidate> best(Lane lane) {
    while (lane.next < lane.candidates.size()) {
      Candidate candidate = lane.candidates.get(lane.next++);
      if (isNew(candidate)) {
        taken.add(candidate.paper().id());
        titles.add(TitleKey.of(candidate.paper().title()));
        candidate.vector().ifPresent(vectors::add);
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean isNew(Candidate candidate) {
    return !taken.contains(candidate.paper().id())
        && !titles.contains(TitleKey.of(candidate.paper().title()))
        && candidate.vector().stream()
            .noneMatch(vector -> vectors.stream().anyMatch(other -> vector.dot(other) >= SAME));
  }
}
