package symposium.core.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import symposium.core.model.PaperId;

/// What a user sent: words, filters set beside them, seed papers, and how to answer. Thread-safe:
/// immutable.
///
/// @param text the query as typed, may be empty when there are filters or seeds
/// @param filters conditions given beside the text
/// @param like papers the results should resemble
/// @param notLike papers the results should not resemble
/// @param offset results to skip, 0 or more
/// @param limit results to return, 1 to [#MAX_LIMIT]
/// @param sort the order
/// @param choice which experts, router and weights
public record SearchRequest(
    String text,
    List<Filter> filters,
    List<PaperId> like,
    List<PaperId> notLike,
    int offset,
    int limit,
    Sort sort,
    Choice choice) {

  /// The most results one request may ask for.
  public static final int MAX_LIMIT = 1000;

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException naming the component that is out of range
  public SearchRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be in [1, %d], got %d".formatted(MAX_LIMIT, limit));
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset must be 0 or more, got " + offset);
    }
    filters = List.copyOf(filters);
    like = List.copyOf(like);
    notLike = List.copyOf(notLike);
  }

  /// A request for the ten best papers by relevance with the default router.
  ///
  /// @param text the query
  /// @return the request
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text, List.of(), List.of(), List.of(), 0, 10, Sort.RELEVANCE, Choice.defaults());
  }

  /// A copy with other filters.
  ///
  /// @param value the new filters
  /// @return a copy with other filters
  public SearchRequest withFilters(List<Filter> value) {
    return new SearchRequest(text, value, like, notLike, offset, limit, sort, choice);
  }

  /// A copy with other seeds.
  ///
  /// @param liked papers to resemble
  /// @param disliked papers not to resemble
  /// @return a copy with other seeds
  public SearchRequest withSeeds(List<PaperId> liked, List<PaperId> disliked) {
    return new SearchRequest(text, filters, liked, disliked, offset, limit, sort, choice);
  }

  /// A copy with another page.
  ///
  /// @param newOffset results to skip
  /// @param newLimit results to return
  /// @return a copy with another page
  public SearchRequest withPage(int newOffset, int newLimit) {
    return new SearchRequest(text, filters, like, notLike, newOffset, newLimit, sort, choice);
  }

  /// A copy with another order.
  ///
  /// @param value the new order
  /// @return a copy with another order
  public SearchRequest withSort(Sort value) {
    return new SearchRequest(text, filters, like, notLike, offset, limit, value, choice);
  }

  /// A copy with another choice of experts.
  ///
  /// @param value the new choice
  /// @return a copy with another choice of experts
  public SearchRequest withChoice(Choice value) {
    return new SearchRequest(text, filters, like, notLike, offset, limit, sort, value);
  }

  /// What the caller wants of the mixture, by names as in `--experts`, `--router`, `--weights`.
  ///
  /// @param experts only these may run; empty means all
  /// @param router the router's name, or empty for the default
  /// @param weights fixed weights by expert, each finite and ≥ 0; they replace the router; empty
  ///   means none given
  public record Choice(
      Set<String> experts, Optional<String> router, SortedMap<String, Double> weights) {

    /// Validates and copies.
    ///
    /// @throws IllegalArgumentException naming the weight that is out of range
    public Choice {
      experts = Collections.unmodifiableSortedSet(new TreeSet<>(experts));
      weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        if (!(weight.getValue() >= 0) || weight.getValue().isInfinite()) {
          throw new IllegalArgumentException(
              "weight of %s must be finite and 0 or more, got %s"
                  .formatted(weight.getKey(), weight.getValue()));
        }
      }
      if (!weights.isEmpty() && weights.values().stream().allMatch(value -> value == 0)) {
        throw new IllegalArgumentException("weights must not all be 0, got " + weights);
      }
    }

    /// All experts under the default router.
    ///
    /// @return the default choice
    public static Choice defaults() {
      return new Choice(Set.of(), Optional.empty(), new TreeMap<>());
    }
  }
}
