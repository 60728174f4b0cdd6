package symposium.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symposium.core.fuse.Adjustment;
import symposium.core.fuse.FusedDoc;
import symposium.core.fuse.Reranker;
import symposium.core.library.Catalog;
import symposium.core.model.Paper;
import symposium.core.query.AnalyzedQuery;

/// Puts a paper first when the query is its id, DOI or whole title. Fused scores lie in [0, 1], so
/// adding [#AMOUNT] lifts it above everything else, retrieved or not; several papers of one title
/// keep their order. A query with conditions lifts only what was retrieved under them, and seeds
/// are never lifted. Thread-safe.
public final class ExactMatch implements Reranker {

  /// What an exact match adds to the score, unitless: above 1, so that a paper nobody retrieved
  /// still passes one that every expert puts first.
  public static final double AMOUNT = 2;

  /// No title is longer, UTF-16 units.
  private static final int MAX_TITLE = 1_000;

  private final Catalog catalog;

  /// Looks papers up in a catalog.
  ///
  /// @param catalog the reader's papers
  public ExactMatch(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<Adjustment> rerank(AnalyzedQuery query, List<FusedDoc> head) {
    Optional<Paper> byId = query.exactId().flatMap(catalog::find);
    if (byId.isPresent()) {
      return lift("exact id", List.of(byId.get()), query, head);
    }
    if (query.meaning().isEmpty() || query.text().length() > MAX_TITLE) {
      return List.of();
    }
    return lift("exact title", catalog.withTitle(query.text()), query, head);
  }

  private static List<Adjustment> lift(
      String name, List<Paper> papers, AnalyzedQuery query, List<FusedDoc> head) {
    if (papers.isEmpty()) {
      return List.of();
    }
    var retrieved = head.stream().map(FusedDoc::id).collect(Collectors.toSet());
    var seeds = query.seeds();
    return papers.stream()
        .map(Paper::id)
        .filter(id -> !query.isRestricted() || retrieved.contains(id))
        .filter(id -> !seeds.contains(id))
        .map(id -> new Adjustment(id, name, AMOUNT))
        .toList();
  }
}
