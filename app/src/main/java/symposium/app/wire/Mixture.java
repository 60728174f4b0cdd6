package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.engine.Doubt;
import symposium.core.engine.EngineSettings;
import symposium.core.engine.ExactMatch;
import symposium.core.engine.ExpertPool;
import symposium.core.engine.Experts;
import symposium.core.engine.Routers;
import symposium.core.engine.SearchEngine;
import symposium.core.error.ModelUnavailable;
import symposium.core.fuse.ConvexFusion;
import symposium.core.library.Catalog;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.SearchActivity;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.core.route.LearnedRouter;
import symposium.core.route.Router;
import symposium.core.route.RuleRouter;
import symposium.lucene.LuceneAttributes;
import symposium.lucene.LuceneLexicalIndex;
import symposium.lucene.LuceneMatcher;
import symposium.lucene.LuceneTermStatistics;

/// The mixture this product ships: its experts with their costs, and its routers.
final class Mixture {

  /// Weights of the router `fixed`, chosen on the development collections and a workload's training
  /// part. The expert for misspelling only speaks when a word is unknown, and then it is right.
  private static final Map<ExpertId, Double> FIXED_WEIGHTS =
      Map.of(
          ExpertNames.BM25,
          0.25,
          ExpertNames.STATIC,
          0.05,
          ExpertNames.DENSE,
          0.2,
          ExpertNames.CHARS,
          0.5);

  /// Who speaks for experts by vectors while there are no vectors; chosen on the development
  /// collections and a workload's training part.
  private static final Gate WITHOUT_VECTORS =
      Gate.of(Map.of(ExpertNames.BM25, 1.0, ExpertNames.STATIC, 4.0));

  /// The learned router asks no expert whose weight is below this.
  static final double LEAST_WEIGHT = 0.05;

  private static final Logger LOG = LoggerFactory.getLogger(Mixture.class);

  private Mixture() {}

  /// What a home has for the mixture.
  record Given(
      Home home,
      Catalog catalog,
      Indexes indexes,
      Models models,
      LanguageAccess language,
      Additions additions) {}

  static SearchEngine engine(
      Given given, ExpertPool pool, SearchActivity activity, EngineSettings settings) {
    LuceneLexicalIndex index = given.indexes().lexical();
    Experts experts = ShippedExperts.of(given);
    var statistics = new LuceneTermStatistics(index);
    return new SearchEngine(
        new SearchEngine.Parts(
            experts,
            routers(given, experts, statistics),
            pool,
            new ConvexFusion(),
            new ExactMatch(given.catalog()),
            given.catalog(),
            new LuceneAttributes(index),
            new LuceneMatcher(),
            activity,
            doubt(statistics)),
        settings);
  }

  private static Doubt doubt(TermStatistics statistics) {
    return FloorFile.shipped().map(floor -> Doubt.below(floor, statistics)).orElseGet(Doubt::never);
  }

  /// The first is the default: an embedding program's router, else the learned one where there is a
  /// model for it. A model that was added changes none of them: until a router is trained with it,
  /// it is asked when a request names it.
  private static Routers routers(Given given, Experts experts, TermStatistics statistics) {
    Set<ExpertId> added = given.models().added().keySet();
    var unweighed = new TreeSet<>(added);
    var routers = new ArrayList<>(given.additions().routers());
    learned(given.home(), statistics)
        .ifPresent(
            router -> {
              routers.add(router);
              unweighed.removeAll(router.experts());
            });
    routers.add(new FixedRouter("fixed", usual()));
    routers.add(
        FixedRouter.uniform(experts.all().stream().filter(id -> !added.contains(id)).toList()));
    routers.add(new RuleRouter(statistics, usual()));
    return new Routers(routers, unweighed);
  }

  /// The routers that need no library.
  static List<Router> shipped(TermStatistics statistics) {
    var routers = new ArrayList<Router>();
    new RouterFile()
        .shipped()
        .map(
            model -> new LearnedRouter("learned", model, statistics, LEAST_WEIGHT, WITHOUT_VECTORS))
        .ifPresent(routers::add);
    routers.add(new FixedRouter("fixed", usual()));
    routers.add(new RuleRouter(statistics, usual()));
    return List.copyOf(routers);
  }

  /// The weights of the router `fixed`.
  static Gate usual() {
    return Gate.of(FIXED_WEIGHTS);
  }

  /// The router trained on this library, else the one that ships. One that cannot be used costs a
  /// warning, not the search.
  private static Optional<LearnedRouter> learned(Home home, TermStatistics statistics) {
    try {
      return new RouterFile()
          .inUse(home)
          .map(
              model ->
                  new LearnedRouter("learned", model, statistics, LEAST_WEIGHT, WITHOUT_VECTORS));
    } catch (ModelUnavailable e) {
      LOG.warn("There is no learned router: {}", e.explanation());
    } catch (IllegalArgumentException e) {
      LOG.warn("There is no learned router: {}", e.getMessage());
    }
    return Optional.empty();
  }
}
