package symposium.lucene;

import java.util.Optional;
import symposium.core.encode.Encoder;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// An expert that compares meanings: the cosine of the query's vector and the paper's.
///
/// With seed papers a paper scores its cosine to the liked paper it is nearest to (several
/// interests stay several), plus its cosine to the words, minus half its cosine to the nearest
/// disliked paper. Thread-safe.
public final class VectorRetriever implements Retriever {

  /// Share of the cosine to the nearest disliked paper that is lost.
  static final double DISLIKE = 0.5;

  private final SpaceSearch search;

  /// Searches a space.
  ///
  /// @param space open for as long as this is used
  /// @param encoder the model whose vectors are in it
  /// @param papers decides conditions and knows how many papers there are
  /// @throws IllegalArgumentException when encoder and space do not belong together
  public VectorRetriever(LuceneVectorSpace space, Encoder encoder, LuceneLexicalIndex papers) {
    this.search = new SpaceSearch(space, encoder, papers);
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    AnalyzedQuery query = retrieval.query();
    Optional<ExpertResult> refusal = search.refusal(query);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var subject =
        new SpaceSearch.Subject(
            search.words(query), search.seeds(query.like()), search.seeds(query.notLike()));
    return subject.wanted().isEmpty()
        ? new ExpertResult.Abstained("the model knows none of the words")
        : search.answer(subject, retrieval);
  }
}
