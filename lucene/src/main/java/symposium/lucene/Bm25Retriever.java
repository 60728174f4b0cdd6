package symposium.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// The lexical expert: BM25 over title, abstract and authors as one weighted text.
///
/// Words add to the score; conditions and filters only decide who may be a result. With seed papers
/// their most telling terms are searched as words, and what resembles disliked papers loses. A
/// query of conditions only lists what fulfils them, newest first. Thread-safe.
public final class Bm25Retriever implements Retriever {

  private final LuceneLexicalIndex index;

  /// Searches an index.
  ///
  /// @param index open for as long as this is used
  public Bm25Retriever(LuceneLexicalIndex index) {
    this.index = index;
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    return index.read(retrieval.deadline(), searcher -> retrieve(retrieval, searcher));
  }

  private ExpertResult retrieve(Retrieval retrieval, IndexSearcher searcher) throws IOException {
    AnalyzedQuery query = retrieval.query();
    List<BooleanClause> conditions = Conditions.of(query, index.analyzer());
    Conditions.without(query.seeds()).ifPresent(conditions::add);
    Ranking ranking;
    if (query.hasSubject()) {
      var words = new WordQueries(index.analyzer(), searcher.getIndexReader());
      Optional<Query> subject = subject(query, words);
      if (subject.isEmpty()) {
        return new ExpertResult.Abstained("no word to search for");
      }
      Query whole = restricted(subject.get(), Occur.MUST, conditions);
      Optional<Query> unwanted = words.like(query.notLike());
      ranking =
          unwanted.isEmpty()
              ? ranking(TopPapers.best(searcher, whole, retrieval.depth()), retrieval.depth())
              : new Penalty(searcher, unwanted.get()).best(whole, retrieval.depth());
    } else {
      Query all = restricted(MatchAllDocsQuery.INSTANCE, Occur.FILTER, conditions);
      ranking = ranking(TopPapers.newest(searcher, all, retrieval.depth()), retrieval.depth());
    }
    return searcher.timedOut()
        ? new ExpertResult.TimedOut()
        : new ExpertResult.Answered(ranking, Coverage.FULL);
  }

  private static Optional<Query> subject(AnalyzedQuery query, WordQueries words)
      throws IOException {
    Optional<Query> asked = words.words(query.meaning());
    Optional<Query> liked = words.like(query.like());
    if (asked.isEmpty() || liked.isEmpty()) {
      return asked.or(() -> liked);
    }
    return Optional.of(
        new BooleanQuery.Builder()
            .add(asked.get(), Occur.SHOULD)
            .add(liked.get(), Occur.SHOULD)
            .build());
  }

  private static Query restricted(Query query, Occur occur, List<BooleanClause> conditions) {
    if (conditions.isEmpty()) {
      return query;
    }
    var restricted = new BooleanQuery.Builder().add(query, occur);
    conditions.forEach(restricted::add);
    return restricted.build();
  }

  private static Ranking ranking(List<TopPapers.Hit> hits, int depth) {
    if (hits.isEmpty()) {
      return Ranking.empty();
    }
    return Ranking.of(
        hits.stream().map(hit -> new ScoredDoc(hit.id(), hit.score())).toList(), depth);
  }
}
