package symposium.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import symposium.app.wire.Symposium;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.lucene.Bm25Retriever;
import symposium.lucene.LuceneLexicalIndex;
import symposium.lucene.PlainLucene;

/// Words alone beside plain Lucene on the same index with the same analysis, taking turns query by
/// query.
final class LexicalMeasure {

  private static final double BUDGET = 1.2;
  private static final int TOP = 10;
  private static final double SAME_SCORE = 1e-5;

  private final Options options;
  private final List<String> queries = Queries.all();

  LexicalMeasure(Options options) {
    this.options = options;
  }

  /// The lexical expert by itself; the library must be closed.
  Row expert(Path lexical) {
    List<AnalyzedQuery> analyzed =
        queries.stream()
            .map(
                query -> new QueryAnalyzer().analyze(SearchRequest.of(query), List.of(), List.of()))
            .toList();
    try (var index = LuceneLexicalIndex.open(lexical);
        var plain = PlainLucene.open(lexical)) {
      var expert = new Bm25Retriever(index);
      int different = 0;
      int ties = 0;
      for (AnalyzedQuery query : analyzed) {
        List<PlainLucene.Hit> theirs = plain.search(query.meaning(), TOP);
        List<ScoredDoc> ours = ask(expert, query);
        if (!sameScores(ours, theirs)) {
          different++;
        } else if (!sameIds(ours, theirs)) {
          ties++;
        }
      }
      Turns turns =
          turns(i -> ask(expert, analyzed.get(i)), i -> plain.search(queries.get(i), TOP));
      return new Row(
          "lexical expert alone, top 10, against Lucene's IndexSearcher",
          "≤ 1.2 × its time",
          "%.2f × (p50 %.2f ms)".formatted(turns.ratio(), turns.ours().p50()),
          "p50 %.2f ms, p99 %.2f ms".formatted(turns.theirs().p50(), turns.theirs().p99()),
          Row.Verdict.of(turns.ratio() <= BUDGET && different == 0),
          "Total time over total time, median of %d passes, single passes %.2f to %.2f. Top 10 of %d queries: %d identical, %d differ in the order of equal scores only, %d differ."
              .formatted(
                  turns.ratios().size(),
                  turns.ratios().getFirst(),
                  turns.ratios().getLast(),
                  queries.size(),
                  queries.size() - ties - different,
                  ties,
                  different),
          turns.figures());
    }
  }

  private static List<ScoredDoc> ask(Bm25Retriever expert, AnalyzedQuery query) {
    var result = expert.retrieve(new Retrieval(query, TOP, Deadline.none(), Map.of()));
    return result instanceof ExpertResult.Answered(var ranking, var coverage)
        ? ranking.docs()
        : List.of();
  }

  private static boolean sameScores(List<ScoredDoc> ours, List<PlainLucene.Hit> theirs) {
    boolean same = ours.size() == theirs.size();
    for (int i = 0; same && i < ours.size(); i++) {
      double score = theirs.get(i).score();
      same = Math.abs(ours.get(i).score() - score) <= SAME_SCORE * score;
    }
    return same;
  }

  private static boolean sameIds(List<ScoredDoc> ours, List<PlainLucene.Hit> theirs) {
    return ours.stream()
        .map(doc -> doc.id().toString())
        .toList()
        .equals(theirs.stream().map(PlainLucene.Hit::id).toList());
  }

  /// The whole engine with the lexical expert only.
  Row engine(Symposium library, Path lexical) {
    var choice = new SearchRequest.Choice(Set.of("bm25"), Optional.empty(), new TreeMap<>());
    try (var plain = PlainLucene.open(lexical)) {
      Turns turns =
          turns(
              i -> library.search(SearchRequest.of(queries.get(i)).withChoice(choice)),
              i -> plain.search(queries.get(i), TOP));
      return new Row(
          "the whole engine with the lexical expert only, against Lucene's IndexSearcher, top 10",
          "–",
          "%.2f × (p50 %.2f ms)".formatted(turns.ratio(), turns.ours().p50()),
          "p50 %.2f ms, p99 %.2f ms".formatted(turns.theirs().p50(), turns.theirs().p99()),
          Row.Verdict.SHOWN,
          "The engine also reads 200 papers deep for fusion and paging, counts facets, joins ten records and marks their matching words. Single passes %.2f to %.2f."
              .formatted(turns.ratios().getFirst(), turns.ratios().getLast()),
          turns.figures());
    }
  }

  private Turns turns(Consumer<Integer> ours, Consumer<Integer> theirs) {
    int passes = options.either(6, 2);
    var oursTook = new ArrayList<Long>();
    var theirsTook = new ArrayList<Long>();
    var ratios = new ArrayList<Double>();
    for (int pass = -2; pass < passes; pass++) {
      long oursSum = 0;
      long theirsSum = 0;
      for (int i = 0; i < queries.size(); i++) {
        boolean oursFirst = (i + pass) % 2 == 0;
        long one = time(oursFirst ? ours : theirs, i);
        long other = time(oursFirst ? theirs : ours, i);
        oursSum += oursFirst ? one : other;
        theirsSum += oursFirst ? other : one;
        if (pass >= 0) {
          oursTook.add(oursFirst ? one : other);
          theirsTook.add(oursFirst ? other : one);
        }
      }
      if (pass >= 0) {
        ratios.add((double) oursSum / theirsSum);
      }
    }
    return new Turns(
        Latencies.of(oursTook.stream().mapToLong(time -> time)),
        Latencies.of(theirsTook.stream().mapToLong(time -> time)),
        ratios.stream().sorted().toList());
  }

  private static long time(Consumer<Integer> work, int query) {
    long start = System.nanoTime();
    work.accept(query);
    return System.nanoTime() - start;
  }

  /// Both sides' times and the passes' ratios, ascending.
  private record Turns(Latencies ours, Latencies theirs, List<Double> ratios) {

    double ratio() {
      int half = ratios.size() / 2;
      return ratios.size() % 2 == 1
          ? ratios.get(half)
          : (ratios.get(half - 1) + ratios.get(half)) / 2;
    }

    Map<String, Double> figures() {
      return Map.of(
          "ratio", ratio(),
          "p50_ms", ours.p50(),
          "p99_ms", ours.p99(),
          "peer_p50_ms", theirs.p50(),
          "peer_p99_ms", theirs.p99());
    }
  }
}
