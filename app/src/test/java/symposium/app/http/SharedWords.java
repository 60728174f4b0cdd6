package symposium.app.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import symposium.core.model.Paper;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// A retriever for tests: papers by how many words they share with the query and the liked papers,
/// less those they share with the disliked ones. It ignores filters unless there is nothing else,
/// so it answers only queries without conditions.
///
/// @param papers the whole library
record SharedWords(List<Paper> papers) implements Retriever {

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    var query = retrieval.query();
    if (!query.hasSubject() || query.isRestricted()) {
      return new ExpertResult.Abstained("it reads words only");
    }
    Set<String> wanted = words(query.meaning());
    query.like().forEach(paper -> wanted.addAll(words(paper.text())));
    Set<String> unwanted = new HashSet<>();
    query.notLike().forEach(paper -> unwanted.addAll(words(paper.text())));
    var docs = new ArrayList<ScoredDoc>();
    for (Paper paper : papers) {
      Set<String> own = words(paper.text());
      long score = own.stream().filter(wanted::contains).count();
      long against = own.stream().filter(unwanted::contains).count();
      if (score > against && !query.seeds().contains(paper.id())) {
        docs.add(new ScoredDoc(paper.id(), (double) (score - against)));
      }
    }
    return new ExpertResult.Answered(Ranking.of(docs, retrieval.depth()), Coverage.FULL);
  }

  static Set<String> words(String text) {
    var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
    words.remove("");
    return words;
  }
}
