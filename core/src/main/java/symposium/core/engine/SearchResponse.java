package symposium.core.engine;

import java.util.List;
import java.util.Optional;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.SearchRequest;

/// The answer to a request. Thread-safe: immutable.
///
/// @param request what was asked
/// @param query how it was read
/// @param hits this page's results, best first
/// @param total how many results can be paged through, 0 or more
/// @param more whether the library may hold more results than `total`, because the experts' lists
///   were cut at the fusion depth
/// @param nextOffset where the next page starts, or empty on the last
/// @param facets how the results of all pages spread
/// @param notes what the reader should know: how the query was read, what share of the library an
///   expert has not seen yet; complete sentences
/// @param trace how it came about
public record SearchResponse(
    SearchRequest request,
    AnalyzedQuery query,
    List<Hit> hits,
    int total,
    boolean more,
    Optional<Integer> nextOffset,
    Facets facets,
    List<String> notes,
    SearchTrace trace) {

  /// Copies.
  public SearchResponse {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
  }
}
