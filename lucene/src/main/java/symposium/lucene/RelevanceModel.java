package symposium.lucene;

import java.util.Map;
import java.util.TreeMap;
import symposium.core.model.Paper;

/// Which words relevant papers use, estimated from papers that are believed to be relevant: the
/// relevance model RM1 (Lavrenko and Croft, *Relevance-based language models*, SIGIR 2001), mixed
/// with the query as RM3 (Abdul-Jaleel et al., *UMass at TREC 2004*). Confined to one thread.
final class RelevanceModel {

  /// Words taken from the papers; [FeedbackRetriever] says what papers.
  private static final int TERMS = 25;

  /// The query's share.
  private static final float QUERY_SHARE = 0.6f;

  /// Words that every paper is taken to be longer by, about as many as an abstract has: a paper
  /// known by its title only must not speak louder for it.
  private static final float SMOOTHING = 100;

  private final WordQueries words;
  private final Map<String, Float> model = new TreeMap<>();

  RelevanceModel(WordQueries words) {
    this.words = words;
  }

  /// Believes that a paper is relevant.
  ///
  /// @param belief unitless, above 0
  void add(Paper paper, double belief) {
    var counts = new TreeMap<String, Integer>();
    int length = 0;
    for (ScholarAnalyzer.Term term : words.terms(paper.text())) {
      if (term.isPart() && term.isScored()) {
        counts.merge(term.text(), 1, Integer::sum);
        length++;
      }
    }
    float share = (float) belief / (length + SMOOTHING);
    counts.forEach((term, count) -> model.merge(term, count * share, Float::sum));
  }

  /// The query with the model's heaviest words.
  ///
  /// @param query what its terms weigh
  /// @return what the new query's terms weigh, summing to 1
  Map<String, Float> mixedWith(Map<String, Float> query) {
    var mixed = new TreeMap<String, Float>();
    add(query, QUERY_SHARE, mixed);
    add(WordQueries.heaviest(model, TERMS), 1 - QUERY_SHARE, mixed);
    return mixed;
  }

  private static void add(Map<String, Float> weights, float share, Map<String, Float> mixed) {
    float sum = 0;
    for (float weight : weights.values()) {
      sum += weight;
    }
    float scale = share / sum;
    weights.forEach((term, weight) -> mixed.merge(term, weight * scale, Float::sum));
  }
}
