package symposium.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.core.engine.SearchResponse;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;

/// What a search page shows. Thread-safe: immutable.
///
/// @param params what was asked, as it stands in the address
/// @param answer the answer, or empty when nothing was asked yet
public record SearchView(SearchParams params, Optional<AnswerView> answer) {

  /// The view of an answer.
  ///
  /// @param params what was asked, as it stands in the address
  /// @param response the engine's answer to it
  /// @param paging the neighbouring pages
  /// @param marks what the reader said of papers in it; nothing of those it lacks
  /// @return the view
  public static SearchView of(
      SearchParams params, SearchResponse response, Paging paging, Map<PaperId, Set<Mark>> marks) {
    return new SearchView(params, Optional.of(AnswerView.of(params, response, paging, marks)));
  }

  /// The view of a search page where nothing was asked yet.
  ///
  /// @param params what stands in the address
  /// @return the view
  public static SearchView empty(SearchParams params) {
    return new SearchView(params, Optional.empty());
  }

  /// What the page is about, for its title.
  ///
  /// @return the query, or words for a search without one
  public String heading() {
    if (!params.q().isEmpty()) {
      return params.q();
    }
    return params.like().isEmpty() ? "Search" : "Similar papers";
  }

  /// The same search as feeds.
  ///
  /// @return Atom, RSS and JSON Feed, nothing where nothing was asked
  public List<Link> feeds() {
    return params.isEmpty() ? List.of() : Link.feeds("/search", params.encoded());
  }
}
