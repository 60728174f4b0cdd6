package symposium.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.Query;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// The expert for misspelt, broken and joined words: BM25 over what they were meant as
/// ([Respelling]). It reads the term dictionary that the lexical index has anyway, so it costs
/// nothing to import, and abstains where every word is meant as it is. Liked papers are not read.
/// Thread-safe.
public final class CharsRetriever implements Retriever {

  private final LuceneLexicalIndex index;

  /// Searches an index.
  ///
  /// @param index open for as long as this is used
  public CharsRetriever(LuceneLexicalIndex index) {
    this.index = index;
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    return index.read(
        retrieval.deadline(),
        searcher ->
            answer(LexicalSearch.of(searcher, retrieval.query(), index.analyzer()), retrieval));
  }

  private static ExpertResult answer(LexicalSearch search, Retrieval retrieval) throws IOException {
    var respelling = new Respelling(search.searcher(), search.words(), retrieval.deadline());
    Optional<Query> meant = respelling.query(retrieval.query().meaning());
    if (retrieval.deadline().expired()) {
      return new ExpertResult.TimedOut();
    }
    return meant.isEmpty()
        ? new ExpertResult.Abstained("every word is spelt as papers spell it")
        : search.answer(search.best(meant.get(), retrieval.depth()));
  }
}
