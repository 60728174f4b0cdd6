package symposium.core.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;

/// One query's papers from one method: sorted best first, unique, finite, ties by id. Thread-safe:
/// immutable.
public final class Ranking {

  private static final Ranking EMPTY = new Ranking(List.of());

  private final List<ScoredDoc> docs;

  private Ranking(List<ScoredDoc> docs) {
    this.docs = docs;
  }

  /// The ranking without papers.
  ///
  /// @return an empty ranking
  public static Ranking empty() {
    return EMPTY;
  }

  /// The best `k` of the given papers, in order.
  ///
  /// @param docs scored papers in any order
  /// @param k how many at most, 1 or more
  /// @return the ranking
  /// @throws IllegalArgumentException when a paper occurs twice or `k` is below 1
  public static Ranking of(Collection<ScoredDoc> docs, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be 1 or more, got " + k);
    }
    var sorted = new ArrayList<>(docs);
    sorted.sort(ScoredDoc.ORDER);
    var seen = HashMap.<PaperId, ScoredDoc>newHashMap(sorted.size());
    for (ScoredDoc doc : sorted) {
      if (seen.put(doc.id(), doc) != null) {
        throw new IllegalArgumentException("a ranking names a paper once, got twice " + doc.id());
      }
    }
    return new Ranking(List.copyOf(sorted.subList(0, Math.min(k, sorted.size()))));
  }

  /// The papers, best first.
  ///
  /// @return an immutable list
  public List<ScoredDoc> docs() {
    return docs;
  }

  /// How many papers.
  ///
  /// @return 0 or more
  public int size() {
    return docs.size();
  }

  /// Whether there are none.
  ///
  /// @return true when empty
  public boolean isEmpty() {
    return docs.isEmpty();
  }

  /// The first `k` papers.
  ///
  /// @param k how many at most, 0 or more
  /// @return a prefix of this ranking
  public Ranking top(int k) {
    return k >= docs.size() ? this : new Ranking(docs.subList(0, k));
  }

  /// Ranks by paper.
  ///
  /// @return 1 for the best paper, 2 for the next …
  public Map<PaperId, Integer> ranks() {
    var ranks = HashMap.<PaperId, Integer>newHashMap(docs.size());
    for (int i = 0; i < docs.size(); i++) {
      ranks.put(docs.get(i).id(), i + 1);
    }
    return ranks;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Ranking that && docs.equals(that.docs);
  }

  @Override
  public int hashCode() {
    return docs.hashCode();
  }

  @Override
  public String toString() {
    return "Ranking" + docs;
  }
}
