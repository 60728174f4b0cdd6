package symposium.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// An expert that has a language model guess what a good result says, and has another expert search
/// by the guess. What is kept of the query and how depends on the [Mode]:
///
/// - `query2doc` (after Query2doc) and `feedback` (after generative relevance feedback): the
///   query's words, [#REPEATED] times, and the first [#WORDS] words of the answer, searched as
///   words;
/// - `hyde` (after hypothetical document embeddings): a paper entitled with the query, whose
///   abstract is the answer, is resembled beside the query's own words. The other expert adds both
///   cosines, which ranks like the mean of both vectors.
///
/// The answer never decides what may be a result: conditions and filters stay the user's. It waits
/// for the model until a margin before the search's deadline. Thread-safe.
public final class ExpansionRetriever implements Retriever {

  /// How often the query's words count: each of the answer's words is a guess.
  static final int REPEATED = 5;

  /// Words of an answer that are searched for. With the query's they stay below what a lexical
  /// query looks at, so that the query's own are not crowded out.
  static final int WORDS = 90;

  /// Titles that the model is shown.
  static final int TITLES = 5;

  /// Longer queries say enough by themselves, UTF-16 units.
  static final int LONGEST = 400;

  private static final Duration MARGIN = Duration.ofMillis(250);
  private static final PaperId GUESS = new PaperId("local", "language-model/guess");

  private final LanguageModel model;
  private final Retriever by;
  private final Function<Collection<PaperId>, Map<PaperId, Paper>> papers;

  /// Asks a model and searches with another expert.
  ///
  /// @param model open for as long as this is used
  /// @param by searches words, or in mode `hyde` meanings
  /// @param papers finds records, for the titles that mode `feedback` shows
  public ExpansionRetriever(
      LanguageModel model,
      Retriever by,
      Function<Collection<PaperId>, Map<PaperId, Paper>> papers) {
    this.model = model;
    this.by = by;
    this.papers = papers;
  }

  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    AnalyzedQuery query = retrieval.query();
    if (query.meaning().isBlank()) {
      return new ExpertResult.Abstained("no words to expand");
    }
    if (query.exactId().isPresent() || !query.seeds().isEmpty()) {
      return new ExpertResult.Abstained("a paper that is named says more than a guess");
    }
    if (query.meaning().length() > LONGEST) {
      return new ExpertResult.Abstained("so long a query says enough by itself");
    }
    Mode mode = model.settings().mode();
    List<String> titles = mode == Mode.FEEDBACK ? titles(retrieval) : List.of();
    Prompt prompt = Prompt.of(mode, query.meaning(), titles);
    return switch (model.ask(prompt, patience(retrieval))) {
      case Reply.Said(String text) -> by.retrieve(expanded(retrieval, mode, text));
      case Reply.Late() -> new ExpertResult.TimedOut();
      case Reply.NotAsked(String reason) ->
          new ExpertResult.Abstained("the language model is " + reason);
      case Reply.Broke(String reason) -> new ExpertResult.Failed("the language model: " + reason);
    };
  }

  /// Until the answer or its failure is sure, but no longer than leaves time to search by it.
  private Duration patience(Retrieval retrieval) {
    Duration longest = model.settings().timeout().plus(MARGIN);
    long left = retrieval.deadline().remainingNanos();
    if (left == Long.MAX_VALUE) {
      return longest;
    }
    long waiting = Math.max(0, left - MARGIN.toNanos());
    return Duration.ofNanos(Math.min(waiting, longest.toNanos()));
  }

  private List<String> titles(Retrieval retrieval) {
    List<PaperId> first =
        retrieval.needed().values().stream()
            .flatMap(ExpansionRetriever::ids)
            .distinct()
            .limit(TITLES)
            .toList();
    Map<PaperId, Paper> found = papers.apply(first);
    return first.stream()
        .flatMap(id -> Stream.ofNullable(found.get(id)))
        .map(Paper::title)
        .toList();
  }

  private static Stream<PaperId> ids(Ranking ranking) {
    return ranking.docs().stream().map(doc -> doc.id());
  }

  private static Retrieval expanded(Retrieval retrieval, Mode mode, String text) {
    AnalyzedQuery query = retrieval.query();
    AnalyzedQuery expanded =
        mode == Mode.HYDE
            ? with(query, query.meaning(), List.of(guess(query.meaning(), text)))
            : with(query, words(query.meaning(), text), query.like());
    return new Retrieval(expanded, retrieval.depth(), retrieval.deadline(), retrieval.needed());
  }

  private static Paper guess(String title, String text) {
    return Paper.builder(GUESS, title).abstractText(text).build();
  }

  private static String words(String meaning, String text) {
    var words = new ArrayList<String>();
    for (int i = 0; i < REPEATED; i++) {
      words.add(meaning);
    }
    Stream.of(text.split(" ", WORDS + 1)).limit(WORDS).forEach(words::add);
    return String.join(" ", words);
  }

  private static AnalyzedQuery with(AnalyzedQuery query, String meaning, List<Paper> like) {
    return new AnalyzedQuery(
        query.text(),
        meaning,
        query.clauses(),
        query.filters(),
        query.exactId(),
        like,
        query.notLike(),
        query.notes());
  }
}
