package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import symposium.core.retrieve.Deadline;

/// Reads a query's words as what they were meant as. A word that no or hardly any paper has is read
/// as its [Readings], two words that papers write as one are read as that one. A paper scores for a
/// word by the best of its readings, what was typed among them with full weight; readings of one
/// word count as one word that all their papers have, so a misspelt word scores as the word that
/// was meant. Confined to one thread.
final class Respelling {

  /// Shorter words are near too many others, letters.
  private static final int MIN_LETTERS = 4;

  /// Longer words are no words, letters.
  private static final int MAX_LETTERS = 30;

  /// Words looked at, from the query's beginning.
  private static final int MAX_WORDS = 64;

  /// Words whose readings are looked for, which takes about a millisecond each.
  private static final int MAX_DOUBTFUL = 16;

  /// A word is doubtful if at most one paper in so many has it.
  private static final int RARE = 10_000;

  private final WordQueries queries;
  private final Readings readings;
  private final Deadline deadline;
  private final long rare;
  private final Map<String, Integer> papers = new HashMap<>();
  private final Map<String, Float> weights = new TreeMap<>();
  private final List<Query> reread = new ArrayList<>();

  /// @param searcher a state of the lexical index
  /// @param queries how words are read otherwise
  /// @param deadline when to stop looking for readings
  Respelling(IndexSearcher searcher, WordQueries queries, Deadline deadline) {
    this.queries = queries;
    var dictionary = new TermDictionary(searcher.getIndexReader());
    this.readings = new Readings(searcher, queries.analyzer(), dictionary);
    this.deadline = deadline;
    this.rare = searcher.getIndexReader().maxDoc() / RARE;
  }

  /// A query for what a text was meant as.
  ///
  /// @param text words as typed
  /// @return empty when every word is meant as it is
  Optional<Query> query(String text) throws IOException {
    List<ScholarAnalyzer.Term> terms = queries.terms(text);
    weights.putAll(queries.weights(terms));
    List<TypedWord> words = TypedWord.of(text, terms);
    read(words.subList(0, Math.min(MAX_WORDS, words.size())));
    if (reread.isEmpty()) {
      return Optional.empty();
    }
    var query = new BooleanQuery.Builder();
    weights.forEach((term, weight) -> query.add(term(term, weight), Occur.SHOULD));
    reread.forEach(each -> query.add(each, Occur.SHOULD));
    return Optional.of(query.build());
  }

  private void read(List<TypedWord> words) throws IOException {
    List<String> joined = joined(words);
    var terms = new ArrayList<>(joined);
    words.forEach(word -> terms.add(word.term()));
    papers.putAll(readings.dictionary().papers(terms));
    int doubtful = 0;
    for (int i = 0; i < words.size() && !deadline.expired(); i++) {
      boolean isLast = i + 1 == words.size();
      if (!isLast && isOne(words.get(i), words.get(i + 1), joined.get(i))) {
        join(words.get(i), words.get(i + 1), joined.get(i));
        i++;
      } else if (isDoubtful(words.get(i)) && doubtful++ < MAX_DOUBTFUL) {
        reread(words.get(i));
      }
    }
  }

  /// What each word and its successor are as one, "" where they do not stand side by side.
  private List<String> joined(List<TypedWord> words) {
    var joined = new ArrayList<String>();
    for (int i = 0; i + 1 < words.size(); i++) {
      TypedWord second = words.get(i + 1);
      String letters = words.get(i).letters() + second.letters();
      boolean isWord = second.followsSpace() && letters.length() <= MAX_LETTERS;
      joined.add(isWord ? queries.analyzer().terms(letters, 1).getFirst().text() : "");
    }
    return joined;
  }

  private int papers(String term) {
    return papers.getOrDefault(term, 0);
  }

  /// Whether papers write two words as one, hardly ever as two. Stop words stand beside any word,
  /// so they are only part of another when the rest of it is none by itself.
  private boolean isOne(TypedWord first, TypedWord second, String joined) throws IOException {
    if (papers(joined) == 0) {
      return false;
    }
    boolean bothKnown = papers(first.term()) > 0 && papers(second.term()) > 0;
    if (!bothKnown) {
      return true;
    }
    var asTwo = new PhraseQuery(Fields.TEXT, first.term(), second.term());
    return !first.isStop()
        && !second.isStop()
        && papers(joined) >= Readings.TIMES * readings.searcher().count(asTwo);
  }

  private void join(TypedWord first, TypedWord second, String joined) {
    var asTwo = new BooleanQuery.Builder();
    for (TypedWord word : List.of(first, second)) {
      Float weight = weights.remove(word.term());
      if (weight != null) {
        asTwo.add(term(word.term(), weight), Occur.SHOULD);
      }
    }
    reread.add(new DisjunctionMaxQuery(List.of(asTwo.build(), term(joined, 1)), 0));
  }

  private boolean isDoubtful(TypedWord word) {
    return !word.isStop()
        && word.letters().length() >= MIN_LETTERS
        && word.letters().length() <= MAX_LETTERS
        && weights.containsKey(word.term())
        && papers(word.term()) <= rare;
  }

  private void reread(TypedWord word) throws IOException {
    List<Reading> meant = readings.of(word.letters(), word.term(), papers(word.term()));
    if (meant.isEmpty()) {
      return;
    }
    var ways = new ArrayList<Query>();
    ways.add(term(word.term(), 1));
    var oneWord = new SynonymQuery.Builder(Fields.TEXT);
    for (Reading reading : meant) {
      if (reading.isTwoWords()) {
        ways.add(new BoostQuery(twoWords(reading.terms()), (float) reading.likelihood()));
      } else {
        oneWord.addTerm(new BytesRef(reading.terms().getFirst()), (float) reading.likelihood());
      }
    }
    ways.add(oneWord.build());
    Float weight = weights.remove(word.term());
    reread.add(new BoostQuery(new DisjunctionMaxQuery(ways, 0), weight == null ? 1 : weight));
  }

  private static Query twoWords(List<String> terms) {
    var both = new BooleanQuery.Builder();
    terms.forEach(term -> both.add(term(term, 1), Occur.SHOULD));
    return both.build();
  }

  private static Query term(String term, float weight) {
    var query = new TermQuery(new Term(Fields.TEXT, term));
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
