package symposium.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symposium.core.library.Change;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Filter;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Deadline;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// Papers and queries for tests, written short.
final class Corpus {

  private Corpus() {}

  static Paper.Builder paper(String id, String title) {
    return Paper.builder(PaperId.of("local:" + id), title);
  }

  static Paper paper(String id, String title, String abstractText) {
    return paper(id, title).abstractText(abstractText).build();
  }

  static Paper by(String id, String... authors) {
    return paper(id, "Paper " + id)
        .authors(Arrays.stream(authors).map(Author::parse).toList())
        .build();
  }

  static Paper dated(String id, String date) {
    return paper(id, "Paper " + id).published(Optional.of(PublicationDate.parse(date))).build();
  }

  static Paper in(String id, String... categories) {
    return paper(id, "Paper " + id).categories(List.of(categories)).build();
  }

  /// Numbers them 1, 2, … and makes them searchable.
  static void index(LuceneLexicalIndex index, Paper... papers) {
    var changes = new ArrayList<Change>();
    for (Paper paper : papers) {
      long number = changes.size() + 1L;
      changes.add(new Change.Stored(number, number, paper));
    }
    index.apply(changes);
    index.commit(changes.size());
  }

  static AnalyzedQuery words(String words) {
    var clauses = new ArrayList<Clause>();
    words
        .strip()
        .lines()
        .forEach(line -> clauses.add(new Clause.Word(line, symposium.core.query.Field.ANY, false)));
    return query(words, clauses, List.of());
  }

  static AnalyzedQuery only(Clause... clauses) {
    return query("", List.of(clauses), List.of());
  }

  static AnalyzedQuery only(Filter... filters) {
    return query("", List.of(), List.of(filters));
  }

  static AnalyzedQuery query(String meaning, List<? extends Clause> clauses, List<Filter> filters) {
    return new AnalyzedQuery(
        meaning,
        meaning,
        List.copyOf(clauses),
        filters,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  static AnalyzedQuery seeds(String meaning, List<Paper> like, List<Paper> notLike) {
    return new AnalyzedQuery(
        meaning, meaning, List.of(), List.of(), Optional.empty(), like, notLike, List.of());
  }

  static List<ScoredDoc> hits(Retriever retriever, AnalyzedQuery query, int depth) {
    ExpertResult result = ask(retriever, query, depth, Deadline.none());
    return result instanceof ExpertResult.Answered answered ? answered.ranking().docs() : List.of();
  }

  static ExpertResult ask(Retriever retriever, AnalyzedQuery query, int depth, Deadline deadline) {
    return retriever.retrieve(new Retrieval(query, depth, deadline, java.util.Map.of()));
  }

  /// Ids without their scheme, in order, joined by spaces.
  static String find(Retriever retriever, AnalyzedQuery query) {
    return String.join(
        " ", hits(retriever, query, 100).stream().map(doc -> doc.id().value()).toList());
  }

  /// As [#find], sorted.
  static String set(Retriever retriever, AnalyzedQuery query) {
    return String.join(
        " ", hits(retriever, query, 100).stream().map(doc -> doc.id().value()).sorted().toList());
  }
}
