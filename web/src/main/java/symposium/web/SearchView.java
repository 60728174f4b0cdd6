package symposium.web;

import symposium.core.engine.SearchResponse;

/// What a search page shows. Thread-safe: immutable.
///
/// @param params what was asked, as it stands in the address
public record SearchView(SearchParams params) {

  /// The view of an answer.
  ///
  /// @param params what was asked, as it stands in the address
  /// @param response the engine's answer to it
  /// @param paging the neighbouring pages
  /// @return the view
  public static SearchView of(SearchParams params, SearchResponse response, Paging paging) {
    return new SearchView(params);
  }

  /// The view of a search page where nothing was asked yet.
  ///
  /// @param params what stands in the address
  /// @return the view
  public static SearchView empty(SearchParams params) {
    return new SearchView(params);
  }
}
