package symposium.core.engine;

import java.util.ArrayList;
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
/// adding [#AMOUNT] lifts it above everything else; several papers of one title keep their order. A
/// query with conditions only lifts what was retrieved under them. Thread-safe.
public final class ExactMatch implements Reranker {

  /// What an exact match adds to the score, unitless.
  public static final double AMOUNT = 1;

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
      return List.of(new Adjustment(byId.get().id(), "exact id", AMOUNT));
    }
    if (query.meaning().isBlank() || query.text().length() > 1_000) {
      return List.of();
    }
    var retrieved = head.stream().map(FusedDoc::id).collect(Collectors.toSet());
    var lifted = new ArrayList<Adjustment>();
    for (Paper paper : catalog.withTitle(query.text())) {
      boolean allowed = !query.isRestricted() || retrieved.contains(paper.id());
      if (allowed && !query.seeds().contains(paper.id())) {
        lifted.add(new Adjustment(paper.id(), "exact title", AMOUNT));
      }
    }
    return lifted;
  }
}
