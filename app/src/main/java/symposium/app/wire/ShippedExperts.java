package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import symposium.core.encode.CachingEncoder;
import symposium.core.encode.Encoder;
import symposium.core.engine.Experts;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Retriever;
import symposium.core.route.Expert;
import symposium.language.ExpansionRetriever;
import symposium.language.LanguageModel;
import symposium.language.Mode;
import symposium.lucene.Bm25Retriever;
import symposium.lucene.CharsRetriever;
import symposium.lucene.FeedbackRetriever;
import symposium.lucene.LuceneVectorSpace;
import symposium.lucene.RocchioRetriever;
import symposium.lucene.TitleRetriever;
import symposium.lucene.VectorRetriever;

/// The experts this product ships, as far as their models and indexes are there, one for each model
/// that was added, and those of an embedding program. What the first cost was measured over 194,516
/// papers, in milliseconds of one core; what added models do, when they were added.
final class ShippedExperts {

  private static final int REMEMBERED_QUERIES = 256;

  private final Mixture.Given given;
  private final List<Expert> present = new ArrayList<>();
  private final Map<ExpertId, String> absent = new TreeMap<>();

  private ShippedExperts(Mixture.Given given) {
    this.given = given;
    absent.putAll(given.models().absent());
    absent.putAll(given.indexes().broken());
  }

  static Experts of(Mixture.Given given) {
    var shipped = new ShippedExperts(given);
    shipped.addLexical();
    given.models().encoders().forEach(shipped::addSpace);
    String missing = shipped.absent.get(ExpertNames.DENSE);
    if (missing != null) {
      shipped.absent.put(ExpertNames.ROCCHIO, missing);
    }
    shipped.addExpansion();
    shipped.present.addAll(given.additions().experts());
    return Experts.of(shipped.present, shipped.absent);
  }

  private void addLexical() {
    var index = given.indexes().lexical();
    add(ExpertNames.BM25, new Bm25Retriever(index), 2, Set.of());
    add(ExpertNames.TITLE, new TitleRetriever(index), 3, Set.of());
    add(ExpertNames.CHARS, new CharsRetriever(index), 3, Set.of());
    add(
        ExpertNames.FEEDBACK,
        new FeedbackRetriever(index, given.catalog()::findAll, ExpertNames.BM25),
        5,
        Set.of(ExpertNames.BM25));
  }

  private void addSpace(ExpertId id, Encoder encoder) {
    given
        .indexes()
        .space(id)
        .ifPresent(space -> addSpace(id, space, new CachingEncoder(encoder, REMEMBERED_QUERIES)));
  }

  /// Experts of one space share an encoder, so a query is encoded once.
  private void addSpace(ExpertId id, LuceneVectorSpace space, Encoder encoder) {
    var index = given.indexes().lexical();
    boolean isDense = id.equals(ExpertNames.DENSE);
    double cost = given.models().added().getOrDefault(id, isDense ? 7.0 : 1.0);
    add(id, new VectorRetriever(space, encoder, index), cost, Set.of());
    if (isDense) {
      add(
          ExpertNames.ROCCHIO,
          new RocchioRetriever(space, encoder, index),
          2,
          Set.of(ExpertNames.BM25, ExpertNames.DENSE));
    }
  }

  /// By words, or in mode `hyde` by meaning. What it costs is mostly waiting.
  private void addExpansion() {
    LanguageAccess language = given.language();
    Optional<LanguageModel> model = language.model();
    if (model.isEmpty()) {
      absent.put(ExpertNames.EXPANSION, language.lacks());
      return;
    }
    Mode mode = model.get().settings().mode();
    ExpertId by = mode == Mode.HYDE ? ExpertNames.DENSE : ExpertNames.BM25;
    Optional<Expert> searcher = present.stream().filter(one -> one.id().equals(by)).findFirst();
    if (searcher.isEmpty()) {
      absent.put(ExpertNames.EXPANSION, "mode hyde needs the dense expert, which is absent");
      return;
    }
    add(
        ExpertNames.EXPANSION,
        new ExpansionRetriever(model.get(), searcher.get().retriever(), given.catalog()::findAll),
        1_000,
        mode == Mode.FEEDBACK ? Set.of(by) : Set.of());
  }

  private void add(ExpertId id, Retriever retriever, double costMillis, Set<ExpertId> needs) {
    present.add(new Expert(id, retriever, costMillis, new MinMax(), needs));
  }
}
