package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;

/// What the experts of one vector space have in common: the vectors of words and papers, and the
/// papers near them. Conditions and filters are decided by the lexical index, for all vector spaces
/// alike. Thread-safe.
final class SpaceSearch {

  private static final int MIN_CANDIDATES = 100;
  private static final int SEED_POOL_FACTOR = 3;
  private static final int MAX_SEEDS = 32;

  private final LuceneVectorSpace space;
  private final Encoder encoder;
  private final LuceneLexicalIndex papers;

  /// Searches a space.
  ///
  /// @param space open for as long as this is used
  /// @param encoder the model whose vectors are in it
  /// @param papers decides conditions and knows how many papers there are
  /// @throws IllegalArgumentException when encoder and space do not belong together
  SpaceSearch(LuceneVectorSpace space, Encoder encoder, LuceneLexicalIndex papers) {
    if (!space.modelId().equals(encoder.modelId())) {
      throw new IllegalArgumentException(
          "the space holds vectors of %s, the encoder is %s"
              .formatted(space.modelId(), encoder.modelId()));
    }
    this.space = space;
    this.encoder = encoder;
    this.papers = papers;
  }

  /// Why a query cannot be answered here, whatever its words are.
  ///
  /// @return empty when it can
  Optional<ExpertResult> refusal(AnalyzedQuery query) {
    if (!query.hasSubject()) {
      return Optional.of(new ExpertResult.Abstained("no words to search by meaning"));
    }
    return space.count() == 0
        ? Optional.of(new ExpertResult.Abstained("no paper has a vector yet"))
        : Optional.empty();
  }

  /// The words' vector, if there are words and the model knows any.
  Optional<float[]> words(AnalyzedQuery query) {
    return query.meaning().isBlank()
        ? Optional.empty()
        : direction(encoder.encodeQuery(query.meaning()));
  }

  /// Seeds' vectors: from the space, or made now for papers that are not in it.
  List<float[]> seeds(List<Paper> seeds) {
    var vectors = new ArrayList<float[]>();
    for (Paper seed : seeds.subList(0, Math.min(MAX_SEEDS, seeds.size()))) {
      vector(seed.id())
          .or(() -> direction(encoder.encodePassage(seed.text())))
          .ifPresent(vectors::add);
    }
    return vectors;
  }

  /// A paper's vector, if it has one in the space.
  Optional<float[]> vector(PaperId id) {
    return space.vector(id);
  }

  private static Optional<float[]> direction(Embedding embedding) {
    return embedding.isZero() ? Optional.empty() : Optional.of(embedding.toArray());
  }

  /// The papers that suit a subject best.
  ExpertResult answer(Subject subject, Retrieval retrieval) {
    AnalyzedQuery query = retrieval.query();
    if (retrieval.deadline().expired()) {
      return new ExpertResult.TimedOut();
    }
    Optional<FixedBitSet> allowed =
        query.isRestricted()
            ? Optional.of(papers.allowed(query, retrieval.deadline()))
            : Optional.empty();
    Ranking ranking =
        space.read(
            retrieval.deadline(),
            searcher -> rank(searcher, allowed, subject, query.seeds(), retrieval.depth()));
    return retrieval.deadline().expired()
        ? new ExpertResult.TimedOut()
        : new ExpertResult.Answered(ranking, coverage());
  }

  private static Ranking rank(
      IndexSearcher searcher,
      Optional<FixedBitSet> allowed,
      Subject subject,
      Set<PaperId> seeds,
      int depth)
      throws IOException {
    var search = new VectorSearch(searcher, allowed);
    int pool = Math.max(MIN_CANDIDATES, depth + depth / 4) + seeds.size();
    int[] candidates =
        search.candidates(subject.wanted(), subject.isWordsOnly() ? pool : pool * SEED_POOL_FACTOR);
    var docs = new ArrayList<ScoredDoc>(candidates.length);
    for (VectorSearch.Judged judged : search.judge(candidates, subject::score)) {
      if (!seeds.contains(judged.id())) {
        docs.add(new ScoredDoc(judged.id(), judged.score()));
      }
    }
    return docs.isEmpty() ? Ranking.empty() : Ranking.of(docs, depth);
  }

  private Coverage coverage() {
    long all = papers.count();
    long covered = space.count();
    return covered >= all ? Coverage.FULL : new Part(space, (double) covered / all);
  }

  /// What is searched for.
  ///
  /// @param words the words' vector
  /// @param liked vectors of liked papers
  /// @param disliked vectors of disliked papers
  record Subject(Optional<float[]> words, List<float[]> liked, List<float[]> disliked) {

    List<float[]> wanted() {
      var wanted = new ArrayList<>(liked);
      words.ifPresent(wanted::add);
      return wanted;
    }

    boolean isWordsOnly() {
      return liked.isEmpty() && disliked.isEmpty();
    }

    double score(float[] vector) {
      double byWords = words.isEmpty() ? 0 : Dot.of(words.get(), vector);
      return byWords + nearest(liked, vector) - VectorRetriever.DISLIKE * nearest(disliked, vector);
    }

    private static double nearest(List<float[]> seeds, float[] vector) {
      return seeds.stream().mapToDouble(seed -> Dot.of(seed, vector)).max().orElse(0);
    }
  }

  private record Part(LuceneVectorSpace space, double share) implements Coverage {
    @Override
    public boolean covers(PaperId id) {
      return space.contains(id);
    }
  }
}
