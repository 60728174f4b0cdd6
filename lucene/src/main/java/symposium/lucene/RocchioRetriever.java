package symposium.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.fuse.ReciprocalRankFusion;
import symposium.core.fuse.Voice;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;
import symposium.core.route.Gate;

/// Vector feedback: searches with the query's vector moved toward papers believed to be relevant
/// (Rocchio, *Relevance feedback in information retrieval*, 1971; for dense vectors Li et al.,
/// *Pseudo relevance feedback with deep language models and dense retrievers*, TOIS 2023).
///
/// Believed are the first papers with a vector in the reciprocal rank fusion of the rankings it
/// needs, as far as there are any, and the papers that the reader likes. Liked papers are also
/// where a query without words starts; disliked ones repel as in [VectorRetriever]. Thread-safe.
public final class RocchioRetriever implements Retriever {

  /// How many ranked papers are believed to be relevant; chosen by measurement.
  private static final int PAPERS = 3;

  /// What their mean weighs beside the query's vector, both of length 1; chosen by measurement.
  private static final float TOWARD = 0.7f;

  private static final ReciprocalRankFusion FUSION = new ReciprocalRankFusion(60);

  private final SpaceSearch search;

  /// Searches a space.
  ///
  /// @param space open for as long as this is used
  /// @param encoder the model whose vectors are in it
  /// @param papers decides conditions and knows how many papers there are
  /// @throws IllegalArgumentException when encoder and space do not belong together
  public RocchioRetriever(LuceneVectorSpace space, Encoder encoder, LuceneLexicalIndex papers) {
    this.search = new SpaceSearch(space, encoder, papers);
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    AnalyzedQuery query = retrieval.query();
    Optional<ExpertResult> refusal = search.refusal(query);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<float[]> liked = search.seeds(query.like());
    var believed = new ArrayList<>(liked);
    believed.addAll(first(retrieval.needed()));
    Optional<float[]> start = search.words(query).or(() -> mean(liked));
    Optional<float[]> goal = mean(believed);
    if (start.isEmpty() || goal.isEmpty()) {
      return new ExpertResult.Abstained("no paper with a vector to learn from");
    }
    Optional<float[]> moved = Optional.of(moved(start.get(), goal.get()));
    return search.answer(
        new SpaceSearch.Subject(moved, List.of(), search.seeds(query.notLike())), retrieval);
  }

  private List<float[]> first(Map<ExpertId, Ranking> rankings) {
    var equal = new TreeMap<ExpertId, Double>();
    var voices = new ArrayList<Voice>();
    rankings.forEach(
        (id, ranking) -> {
          equal.put(id, 1.0);
          voices.add(new Voice(id, ranking, new MinMax(), Coverage.FULL));
        });
    return FUSION.fuse(Gate.of(equal), voices).stream()
        .flatMap(paper -> search.vector(paper.doc().id()).stream())
        .limit(PAPERS)
        .toList();
  }

  private static Optional<float[]> mean(List<float[]> vectors) {
    if (vectors.isEmpty()) {
      return Optional.empty();
    }
    float[] sum = new float[vectors.getFirst().length];
    vectors.forEach(vector -> add(sum, vector, 1));
    return Optional.of(Embedding.normalised(sum).toArray());
  }

  private static float[] moved(float[] start, float[] goal) {
    float[] sum = start.clone();
    add(sum, goal, TOWARD);
    return Embedding.normalised(sum).toArray();
  }

  private static void add(float[] sum, float[] vector, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }
}
