package symposium.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import symposium.core.query.AnalyzedQuery;
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
    return index.read(
        retrieval.deadline(),
        searcher ->
            answer(
                LexicalSearch.of(searcher, retrieval.query(), index.analyzer()),
                retrieval.depth()));
  }

  private static ExpertResult answer(LexicalSearch search, int depth) throws IOException {
    if (!search.query().hasSubject()) {
      return search.answer(search.newest(depth));
    }
    Optional<Query> subject = subject(search.query(), search.words());
    return subject.isEmpty()
        ? new ExpertResult.Abstained("no word to search for")
        : search.answer(search.best(subject.get(), depth));
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
}
