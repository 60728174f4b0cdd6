package symposium.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.Clause;
import symposium.core.query.Field;
import symposium.core.query.Filter;

/// What results must and must not fulfil, as clauses that do not score. Thread-safe: no state.
final class Conditions {

  private static final int MAX_PHRASE = 64;

  private Conditions() {}

  /// The conditions among a query's clauses and all its filters.
  ///
  /// @param query the query
  /// @param analyzer the index's analysis
  /// @return filter and must-not clauses; a condition without any searchable word has none
  static List<BooleanClause> of(AnalyzedQuery query, ScholarAnalyzer analyzer) {
    var clauses = new ArrayList<BooleanClause>();
    for (Clause clause : query.conditions()) {
      textual(clause, analyzer)
          .ifPresent(found -> clauses.add(new BooleanClause(found, occur(clause.excluded()))));
    }
    addFilters(query.filters(), clauses);
    return clauses;
  }

  /// A clause that leaves papers out.
  static Optional<BooleanClause> without(Collection<PaperId> ids) {
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(new BooleanClause(anyId(ids), Occur.MUST_NOT));
  }

  private static Occur occur(boolean excluded) {
    return excluded ? Occur.MUST_NOT : Occur.FILTER;
  }

  private static Optional<Query> textual(Clause clause, ScholarAnalyzer analyzer) {
    return switch (clause.field()) {
      case AUTHOR -> AuthorNames.query(clause.text());
      case TITLE -> words(Fields.TITLE, clause.text(), analyzer);
      case ABSTRACT -> inAbstract(clause.text(), analyzer);
      case ANY -> {
        Optional<Query> text = words(Fields.TEXT, clause.text(), analyzer);
        boolean name = clause instanceof Clause.Phrase && clause.field() == Field.ANY;
        yield name ? either(text, AuthorNames.query(clause.text())) : text;
      }
    };
  }

  private static Optional<Query> either(Optional<Query> one, Optional<Query> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Optional.of(
        new BooleanQuery.Builder()
            .add(one.get(), Occur.SHOULD)
            .add(other.get(), Occur.SHOULD)
            .build());
  }

  private static Optional<Query> words(String field, String text, ScholarAnalyzer analyzer) {
    return words(text, analyzer, parts -> inField(field, parts));
  }

  private static Optional<Query> inAbstract(String text, ScholarAnalyzer analyzer) {
    return words(text, analyzer, AbstractPhrase::new);
  }

  private static Query inField(String field, List<String> parts) {
    return parts.size() == 1
        ? new TermQuery(new Term(field, parts.getFirst()))
        : new PhraseQuery(field, parts.toArray(String[]::new));
  }

  /// All parts in a row; or, when they are one chunk such as `k-NN`, its whole.
  private static Optional<Query> words(
      String text, ScholarAnalyzer analyzer, Function<List<String>, Query> inARow) {
    List<ScholarAnalyzer.Term> terms = analyzer.terms(text, MAX_PHRASE);
    List<String> parts =
        terms.stream()
            .filter(ScholarAnalyzer.Term::isPart)
            .map(ScholarAnalyzer.Term::text)
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Query> whole =
        terms.stream()
            .filter(term -> term.type().equals(ScholarTokenizer.WHOLE))
            .filter(term -> term.start() == terms.getFirst().start())
            .filter(term -> term.end() == terms.getLast().end())
            .findFirst()
            .map(term -> inARow.apply(List.of(term.text())));
    return either(Optional.of(inARow.apply(parts)), whole);
  }

  private static void addFilters(List<Filter> filters, List<BooleanClause> clauses) {
    var categories = new ArrayList<BytesRef>();
    var sources = new ArrayList<BytesRef>();
    var ids = new ArrayList<PaperId>();
    for (Filter filter : filters) {
      switch (filter) {
        case Filter.InCategory in -> categories.add(lower(in.category()));
        case Filter.InSource in -> sources.add(lower(in.source()));
        case Filter.WithId with -> ids.add(with.id());
        case Filter.After after -> clauses.add(new BooleanClause(query(after), Occur.FILTER));
        case Filter.Before before -> clauses.add(new BooleanClause(query(before), Occur.FILTER));
        case Filter.Not not -> clauses.add(new BooleanClause(query(not.filter()), Occur.MUST_NOT));
      }
    }
    if (!categories.isEmpty()) {
      clauses.add(new BooleanClause(anyOf(Fields.CATEGORY, categories), Occur.FILTER));
    }
    if (!sources.isEmpty()) {
      clauses.add(new BooleanClause(anyOf(Fields.SOURCE, sources), Occur.FILTER));
    }
    if (!ids.isEmpty()) {
      clauses.add(new BooleanClause(anyId(ids), Occur.FILTER));
    }
  }

  private static Query query(Filter filter) {
    return switch (filter) {
      case Filter.After after ->
          NumericDocValuesField.newSlowRangeQuery(
              Fields.LATEST, after.date().earliest().toEpochDay(), Long.MAX_VALUE);
      case Filter.Before before ->
          NumericDocValuesField.newSlowRangeQuery(
              Fields.EARLIEST, Long.MIN_VALUE, before.date().latest().toEpochDay());
      case Filter.InCategory in -> anyOf(Fields.CATEGORY, List.of(lower(in.category())));
      case Filter.InSource in -> anyOf(Fields.SOURCE, List.of(lower(in.source())));
      case Filter.WithId with -> anyId(List.of(with.id()));
      case Filter.Not not ->
          throw new IllegalArgumentException("a negated filter holds no other, got " + not);
    };
  }

  private static Query anyId(Collection<PaperId> ids) {
    List<BytesRef> values = ids.stream().map(id -> new BytesRef(id.toString())).toList();
    return new BooleanQuery.Builder()
        .add(anyOf(Fields.ID, values), Occur.SHOULD)
        .add(anyOf(Fields.ALIAS, values), Occur.SHOULD)
        .build();
  }

  private static Query anyOf(String field, List<BytesRef> values) {
    return values.size() == 1
        ? new TermQuery(new Term(field, values.getFirst()))
        : new TermInSetQuery(field, values);
  }

  private static BytesRef lower(String value) {
    return new BytesRef(value.strip().toLowerCase(Locale.ROOT));
  }
}
