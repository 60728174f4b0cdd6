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

/// What the lexical experts have in common: a query's conditions, filters and seeds decide who may
/// be a result and disliked papers take from scores, whatever scores. Confined to one thread.
///
/// @param searcher a state of the lexical index
/// @param query the query
/// @param words how its words are read
/// @param conditions what results must and must not fulfil
record LexicalSearch(
    IndexSearcher searcher,
    AnalyzedQuery query,
    WordQueries words,
    List<BooleanClause> conditions) {

  static LexicalSearch of(IndexSearcher searcher, AnalyzedQuery query, ScholarAnalyzer analyzer) {
    List<BooleanClause> conditions = Conditions.of(query, analyzer);
    Conditions.without(query.seeds()).ifPresent(conditions::add);
    return new LexicalSearch(
        searcher, query, new WordQueries(analyzer, searcher.getIndexReader()), conditions);
  }

  /// The best papers by a score, less what they share with disliked papers.
  Ranking best(Query subject, int depth) throws IOException {
    Query whole = restricted(subject);
    Optional<Query> unwanted = words.like(query.notLike());
    return unwanted.isEmpty()
        ? ranking(TopPapers.best(searcher, whole, depth), depth)
        : new Penalty(searcher, unwanted.get()).best(whole, depth);
  }

  /// All papers that may be results, newest first.
  Ranking newest(int depth) throws IOException {
    Query all = restricted(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    return ranking(TopPapers.newest(searcher, all, depth), depth);
  }

  /// A query that finds only what may be a result.
  Query restricted(Query subject) {
    return restricted(subject, Occur.MUST);
  }

  private Query restricted(Query subject, Occur occur) {
    if (conditions.isEmpty()) {
      return subject;
    }
    var restricted = new BooleanQuery.Builder().add(subject, occur);
    conditions.forEach(restricted::add);
    return restricted.build();
  }

  /// What to answer: the ranking, unless it was cut short.
  ExpertResult answer(Ranking ranking) {
    return searcher.timedOut()
        ? new ExpertResult.TimedOut()
        : new ExpertResult.Answered(ranking, Coverage.FULL);
  }

  private static Ranking ranking(List<TopPapers.Hit> hits, int depth) {
    return hits.isEmpty()
        ? Ranking.empty()
        : Ranking.of(
            hits.stream().map(hit -> new ScoredDoc(hit.id(), hit.score())).toList(), depth);
  }
}
