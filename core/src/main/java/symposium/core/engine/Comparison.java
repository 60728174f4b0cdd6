package symposium.core.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.core.retrieve.ExpertId;

/// One query answered by the mixture and by each expert alone. Thread-safe: immutable.
///
/// @param mixture the mixture's answer
/// @param alone what each present expert says by itself, by id
public record Comparison(SearchResponse mixture, SortedMap<ExpertId, Alone> alone) {

  /// Copies.
  public Comparison {
    alone = Collections.unmodifiableSortedMap(new TreeMap<>(alone));
  }

  /// One expert's own answer.
  ///
  /// @param trace what became of asking it
  /// @param hits its best papers in its own order, without adjustments; each has one contribution,
  ///   whose amount is the expert's calibrated score in [0, 1]
  public record Alone(ExpertTrace trace, List<Hit> hits) {

    /// Copies.
    public Alone {
      hits = List.copyOf(hits);
    }

    /// Of an answer in which the expert had all the weight.
    static Alone of(ExpertId expert, SearchResponse response, int most) {
      ExpertTrace trace =
          response.trace().experts().stream()
              .filter(one -> one.expert().equals(expert))
              .findFirst()
              .orElseThrow();
      List<Hit> hits =
          response.hits().stream()
              .filter(hit -> hit.isFoundBy(expert))
              .map(Hit::withoutAdjustments)
              .sorted(Comparator.comparingInt(hit -> hit.contributions().getFirst().rank()))
              .limit(most)
              .toList();
      return new Alone(trace, hits);
    }
  }
}
