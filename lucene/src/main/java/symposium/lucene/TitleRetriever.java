package symposium.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// The known-item expert: finds the paper whose title somebody half remembers.
///
/// A title scores every word of the query that is in it, and every two neighbours of the query that
/// are neighbours in it, as in sequential dependence models (Metzler and Croft, *A Markov random
/// field model for term dependencies*, SIGIR 2005, §3). Neither counts twice and no title counts as
/// shorter than the query ([TitleSimilarity]), so the title that is the query has the greatest
/// possible sum at the least possible length: nothing passes it. Liked papers are not read.
/// Thread-safe.
public final class TitleRetriever implements Retriever {

  /// What two neighbours add beside each for itself.
  private static final float PAIR_WEIGHT = 0.5f;

  /// Neighbours are looked for among so many words from the query's beginning.
  private static final int MAX_WORDS = 64;

  private final LuceneLexicalIndex index;

  /// Searches an index.
  ///
  /// @param index open for as long as this is used
  public TitleRetriever(LuceneLexicalIndex index) {
    this.index = index;
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    return index.read(
        retrieval.deadline(),
        searcher ->
            answer(
                LexicalSearch.of(searcher, retrieval.query(), index.analyzer()),
                retrieval.depth()));
  }

  private static ExpertResult answer(LexicalSearch search, int depth) throws IOException {
    List<ScholarAnalyzer.Term> terms = search.words().terms(search.query().meaning());
    List<String> parts =
        terms.stream()
            .filter(ScholarAnalyzer.Term::isPart)
            .map(ScholarAnalyzer.Term::text)
            .toList();
    Optional<Query> subject = subject(search.words().weights(terms), parts);
    if (subject.isEmpty()) {
      return new ExpertResult.Abstained("no word to search titles for");
    }
    search.searcher().setSimilarity(new TitleSimilarity(parts.size()));
    return search.answer(search.best(subject.get(), depth));
  }

  /// Words decide which titles are looked at. Without any, as in *To be or not to be*, neighbours
  /// do; beside words, neighbours that are both stop words would cost more than they tell.
  private static Optional<Query> subject(Map<String, Float> words, List<String> parts) {
    var query = new BooleanQuery.Builder();
    if (!words.isEmpty()) {
      query.add(WordQueries.anyOf(Fields.TITLE, words), Occur.MUST);
    }
    int pairs = 0;
    for (int i = 1; i < Math.min(MAX_WORDS, parts.size()); i++) {
      String first = parts.get(i - 1);
      String second = parts.get(i);
      if (words.isEmpty() || words.containsKey(first) || words.containsKey(second)) {
        var pair = new PhraseQuery(Fields.TITLE, first, second);
        query.add(new BoostQuery(pair, PAIR_WEIGHT), Occur.SHOULD);
        pairs++;
      }
    }
    return words.isEmpty() && pairs == 0 ? Optional.empty() : Optional.of(query.build());
  }
}
