package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import symposium.core.encode.CachingEncoder;
import symposium.core.engine.EngineSettings;
import symposium.core.engine.ExactMatch;
import symposium.core.engine.ExpertPool;
import symposium.core.engine.Experts;
import symposium.core.engine.Routers;
import symposium.core.engine.SearchEngine;
import symposium.core.fuse.ConvexFusion;
import symposium.core.library.Catalog;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Retriever;
import symposium.core.retrieve.SearchActivity;
import symposium.core.route.Expert;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.lucene.Bm25Retriever;
import symposium.lucene.LuceneAttributes;
import symposium.lucene.LuceneMatcher;
import symposium.lucene.TitleRetriever;
import symposium.lucene.VectorRetriever;

/// The mixture this product ships: its experts with their costs, and its routers.
final class Mixture {

  /// Weights of the default router, chosen on the development collections.
  private static final Map<ExpertId, Double> DEFAULT_WEIGHTS =
      Map.of(ExpertNames.BM25, 0.4, ExpertNames.STATIC, 0.2, ExpertNames.DENSE, 0.4);

  private static final int REMEMBERED_QUERIES = 256;

  private Mixture() {}

  static SearchEngine engine(
      Catalog catalog,
      Indexes indexes,
      Models models,
      ExpertPool pool,
      SearchActivity activity,
      EngineSettings settings) {
    var present = new ArrayList<Expert>();
    present.add(expert(ExpertNames.BM25, new Bm25Retriever(indexes.lexical()), 2));
    present.add(expert(ExpertNames.TITLE, new TitleRetriever(indexes.lexical()), 3));
    models
        .encoders()
        .forEach(
            (id, encoder) ->
                indexes
                    .space(id)
                    .ifPresent(
                        space ->
                            present.add(
                                expert(
                                    id,
                                    new VectorRetriever(
                                        space,
                                        new CachingEncoder(encoder, REMEMBERED_QUERIES),
                                        indexes.lexical()),
                                    id.equals(ExpertNames.DENSE) ? 7 : 1))));
    var absent = new TreeMap<>(models.absent());
    absent.putAll(indexes.broken());
    var experts = Experts.of(present, absent);
    return new SearchEngine(
        new SearchEngine.Parts(
            experts,
            routers(experts),
            pool,
            new ConvexFusion(),
            new ExactMatch(catalog),
            catalog,
            new LuceneAttributes(indexes.lexical()),
            new LuceneMatcher(),
            activity),
        settings);
  }

  private static Expert expert(ExpertId id, Retriever retriever, double costMillis) {
    return new Expert(id, retriever, costMillis, new MinMax(), Set.of());
  }

  private static Routers routers(Experts experts) {
    return new Routers(
        List.of(
            new FixedRouter("fixed", Gate.of(DEFAULT_WEIGHTS)),
            FixedRouter.uniform(experts.all())));
  }
}
