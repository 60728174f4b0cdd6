package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;

/// Takes from papers' scores for what they share with disliked papers: over a pool deeper than what
/// is asked for, score/best − [#SHARE] · unwanted/worst, both maxima taken over the pool.
///
/// @param searcher a state of the lexical index
/// @param unwanted what disliked papers are about
record Penalty(IndexSearcher searcher, Query unwanted) {

  /// How much of its score a paper loses that is as unwanted as any.
  static final double SHARE = 0.5;

  private static final int POOL_FACTOR = 4;
  private static final int MAX_POOL = 4000;

  /// The best papers after the loss.
  Ranking best(Query wanted, int depth) throws IOException {
    int pool = Math.max(depth, Math.min(MAX_POOL, depth * POOL_FACTOR));
    List<TopPapers.Hit> hits = TopPapers.best(searcher, wanted, pool);
    if (hits.isEmpty()) {
      return Ranking.empty();
    }
    Map<Integer, Double> losses = losses(hits);
    double worst = losses.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double top = hits.stream().mapToDouble(TopPapers.Hit::score).max().orElse(1);
    var docs = new ArrayList<ScoredDoc>(hits.size());
    for (TopPapers.Hit hit : hits) {
      double loss = worst == 0 ? 0 : losses.getOrDefault(hit.doc(), 0.0) / worst;
      docs.add(new ScoredDoc(hit.id(), hit.score() / top - SHARE * loss));
    }
    return Ranking.of(docs, depth);
  }

  private Map<Integer, Double> losses(List<TopPapers.Hit> hits) throws IOException {
    ScoreDoc[] copies =
        hits.stream().map(hit -> new ScoreDoc(hit.doc(), 0)).toArray(ScoreDoc[]::new);
    var pool = new TopDocs(new TotalHits(copies.length, TotalHits.Relation.EQUAL_TO), copies);
    var rescorer =
        new QueryRescorer(unwanted) {
          @Override
          protected float combine(float first, boolean matches, float second) {
            return matches ? second : 0;
          }
        };
    var losses = new HashMap<Integer, Double>();
    for (ScoreDoc hit : rescorer.rescore(searcher, pool, copies.length).scoreDocs) {
      losses.put(hit.doc, (double) hit.score);
    }
    return losses;
  }
}
