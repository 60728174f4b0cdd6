package symposium.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// Pseudo-relevance feedback: takes another expert's first papers for relevant, each as much as its
/// score says, and searches again with the words they use beside the query's own
/// ([RelevanceModel]). Finds what uses other words than the query. Thread-safe.
public final class FeedbackRetriever implements Retriever {

  /// How many papers are believed to be relevant.
  private static final int PAPERS = 10;

  private final LuceneLexicalIndex index;
  private final Function<Collection<PaperId>, Map<PaperId, Paper>> catalog;
  private final ExpertId source;

  /// Searches an index.
  ///
  /// @param index open for as long as this is used
  /// @param catalog finds papers by their ids, leaving out those that are gone; thread-safe
  /// @param source the lexical expert whose ranking this one needs
  public FeedbackRetriever(
      LuceneLexicalIndex index,
      Function<Collection<PaperId>, Map<PaperId, Paper>> catalog,
      ExpertId source) {
    this.index = index;
    this.catalog = catalog;
    this.source = source;
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    if (!retrieval.query().hasSubject()) {
      return new ExpertResult.Abstained("no words to learn more of");
    }
    List<ScoredDoc> believed =
        retrieval.needed().getOrDefault(source, Ranking.empty()).top(PAPERS).docs().stream()
            .filter(doc -> doc.score() > 0)
            .toList();
    Map<PaperId, Paper> papers = catalog.apply(believed.stream().map(ScoredDoc::id).toList());
    return papers.isEmpty()
        ? new ExpertResult.Abstained("no paper to learn words from")
        : index.read(
            retrieval.deadline(),
            searcher -> {
              var search = LexicalSearch.of(searcher, retrieval.query(), index.analyzer());
              return answer(search, believed, papers, retrieval.depth());
            });
  }

  private static ExpertResult answer(
      LexicalSearch search, List<ScoredDoc> believed, Map<PaperId, Paper> papers, int depth)
      throws IOException {
    Map<String, Float> asked = asked(search);
    if (asked.isEmpty()) {
      return new ExpertResult.Abstained("no word to search for");
    }
    var model = new RelevanceModel(search.words());
    for (ScoredDoc doc : believed) {
      Paper paper = papers.get(doc.id());
      if (paper != null) {
        model.add(paper, doc.score());
      }
    }
    var query = WordQueries.anyOf(Fields.TEXT, model.mixedWith(asked));
    return search.answer(search.best(query, depth));
  }

  private static Map<String, Float> asked(LexicalSearch search) throws IOException {
    WordQueries words = search.words();
    var asked = new TreeMap<>(words.weights(words.terms(search.query().meaning())));
    words
        .likeWeights(search.query().like())
        .forEach((term, weight) -> asked.merge(term, weight, Float::sum));
    return asked;
  }
}
