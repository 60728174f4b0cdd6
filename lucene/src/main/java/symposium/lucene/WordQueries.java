package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import symposium.core.model.Paper;

/// What words and seed papers score by. Thread-safe: immutable.
///
/// @param analyzer the index's analysis
/// @param index a state of the index, for document frequencies
record WordQueries(ScholarAnalyzer analyzer, IndexReader index) {

  /// Clauses of one query; beyond it the rarest terms are kept.
  static final int MAX_CLAUSES = 128;

  /// Terms read of one query; what follows is not looked at.
  private static final int MAX_TERMS = 4096;

  /// Terms that stand for one seed paper.
  private static final int SEED_TERMS = 25;

  /// What a chunk's whole adds to its parts' scores: enough to find `pretraining` by
  /// `pre-training`, too little to count it twice.
  private static final float WHOLE_WEIGHT = 0.3f;

  private static final int SEED_TITLE_WEIGHT = 3;

  /// Scores words: each one that is no stop word adds its BM25 score.
  ///
  /// @param text the words
  /// @return empty when no word is in it
  Optional<Query> words(String text) throws IOException {
    List<ScholarAnalyzer.Term> terms = terms(text);
    Map<String, Float> weights = weights(terms);
    return weights.isEmpty() ? stopWords(terms) : Optional.of(anyOf(Fields.TEXT, weights));
  }

  /// A text's terms, as many as are looked at.
  List<ScholarAnalyzer.Term> terms(String text) {
    return analyzer.terms(text, MAX_TERMS);
  }

  /// What terms weigh in a query, at most [#MAX_CLAUSES] of them.
  ///
  /// @param terms any terms
  /// @return empty when none of them scores
  Map<String, Float> weights(List<ScholarAnalyzer.Term> terms) throws IOException {
    var weights = new TreeMap<String, Float>();
    for (ScholarAnalyzer.Term term : terms) {
      if (term.isScored()) {
        weights.merge(term.text(), term.isPart() ? 1f : WHOLE_WEIGHT, Float::sum);
      }
    }
    if (weights.size() <= MAX_CLAUSES) {
      return weights;
    }
    Map<String, Float> rarest = rarest(weights);
    return rarest.isEmpty() ? heaviest(weights, MAX_CLAUSES) : rarest;
  }

  /// A query of stop words only asks for them as they stand, or in titles.
  private static Optional<Query> stopWords(List<ScholarAnalyzer.Term> terms) {
    var query = new BooleanQuery.Builder();
    var phrase = new PhraseQuery.Builder();
    var seen = new TreeMap<String, Float>();
    for (ScholarAnalyzer.Term term : terms) {
      if (term.isStop() && term.position() < MAX_CLAUSES) {
        phrase.add(new Term(Fields.TEXT, term.text()), term.position());
        if (seen.put(term.text(), 1f) == null) {
          query.add(new TermQuery(new Term(Fields.TITLE, term.text())), Occur.SHOULD);
        }
      }
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(query.add(phrase.build(), Occur.SHOULD).build());
  }

  /// The terms that tell these papers from others, every paper counting equally.
  ///
  /// @param seeds papers, in the index or not
  /// @return empty when they have no word
  Optional<Query> like(List<Paper> seeds) throws IOException {
    Map<String, Float> weights = likeWeights(seeds);
    return weights.isEmpty() ? Optional.empty() : Optional.of(anyOf(Fields.TEXT, weights));
  }

  /// What the terms of [#like(List)] weigh, at most [#MAX_CLAUSES] of them.
  Map<String, Float> likeWeights(List<Paper> seeds) throws IOException {
    var weights = new TreeMap<String, Float>();
    for (Paper seed : seeds) {
      for (Map.Entry<String, Float> term : seedTerms(seed)) {
        weights.merge(term.getKey(), term.getValue(), Float::sum);
      }
    }
    return heaviest(weights, MAX_CLAUSES);
  }

  private List<Map.Entry<String, Float>> seedTerms(Paper seed) throws IOException {
    var counts = new TreeMap<String, Float>();
    count(seed.title(), SEED_TITLE_WEIGHT, counts);
    count(seed.abstractText(), 1, counts);
    var weights = new TreeMap<String, Float>();
    for (Map.Entry<String, Float> term : counts.entrySet()) {
      double frequency = index.docFreq(new Term(Fields.TEXT, term.getKey()));
      if (frequency > 0) {
        double idf = Math.log(1 + (index.maxDoc() - frequency + 0.5) / (frequency + 0.5));
        weights.put(term.getKey(), (float) (Math.sqrt(term.getValue()) * idf));
      }
    }
    List<Map.Entry<String, Float>> best = sorted(weights).stream().limit(SEED_TERMS).toList();
    float top = best.isEmpty() ? 1 : best.getFirst().getValue();
    return best.stream().map(term -> Map.entry(term.getKey(), term.getValue() / top)).toList();
  }

  private void count(String text, int weight, Map<String, Float> counts) {
    for (ScholarAnalyzer.Term term : analyzer.terms(text, MAX_TERMS)) {
      if (term.isScored()) {
        counts.merge(term.text(), (float) weight, Float::sum);
      }
    }
  }

  private Map<String, Float> rarest(Map<String, Float> weights) throws IOException {
    var rarity = new TreeMap<String, Float>();
    for (String term : weights.keySet()) {
      int frequency = index.docFreq(new Term(Fields.TEXT, term));
      if (frequency > 0) {
        rarity.put(term, 1f / frequency);
      }
    }
    var kept = new TreeMap<String, Float>();
    sorted(rarity).stream()
        .limit(MAX_CLAUSES)
        .forEach(term -> kept.put(term.getKey(), weights.getOrDefault(term.getKey(), 1f)));
    return kept;
  }

  /// The greatest of some weights, ties by term.
  static Map<String, Float> heaviest(Map<String, Float> weights, int limit) {
    var kept = new TreeMap<String, Float>();
    sorted(weights).stream().limit(limit).forEach(term -> kept.put(term.getKey(), term.getValue()));
    return kept;
  }

  private static List<Map.Entry<String, Float>> sorted(Map<String, Float> weights) {
    var entries = new ArrayList<>(weights.entrySet());
    entries.sort(
        Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return entries;
  }

  /// Adds up weighted terms' scores.
  static Query anyOf(String field, Map<String, Float> weights) {
    var query = new BooleanQuery.Builder();
    weights.forEach(
        (term, weight) -> {
          Query clause = new TermQuery(new Term(field, term));
          query.add(weight == 1 ? clause : new BoostQuery(clause, weight), Occur.SHOULD);
        });
    return query.build();
  }
}
