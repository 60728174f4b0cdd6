package symposium.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Reads the query language: words, `"phrases"`, `ti:` `au:` `abs:` `cat:` `id:` `in:` `after:`
/// `before:`, and `-` before any of them to exclude. Every text is a query: what is malformed is
/// searched as words, and a note says so. Thread-safe: immutable.
public final class QueryAnalyzer {

  /// The longest query text that is read, in UTF-16 units; the rest is cut with a note.
  public static final int MAX_LENGTH = 100_000;

  /// The one query language.
  public QueryAnalyzer() {}

  /// Analyses a request.
  ///
  /// @param request what the user sent
  /// @param like the liked seed papers' records
  /// @param notLike the disliked seed papers' records
  /// @return what every expert reads
  public AnalyzedQuery analyze(SearchRequest request, List<Paper> like, List<Paper> notLike) {
    var notes = new QueryNotes();
    String text = request.text().strip();
    if (text.length() > MAX_LENGTH) {
      text = QueryNotes.cut(text, MAX_LENGTH);
      notes.add("The query was longer than 100,000 characters; the rest was ignored.");
    }
    var clauses = new ArrayList<Clause>();
    var filters = new ArrayList<>(request.filters());
    for (QueryToken token : QueryTokens.split(text, notes)) {
      read(token, clauses, filters, notes);
    }
    return new AnalyzedQuery(
        text,
        meaning(clauses),
        clauses,
        filters.stream().distinct().toList(),
        PaperId.recognise(text),
        like,
        notLike,
        notes.sentences());
  }

  private static void read(
      QueryToken token, List<Clause> clauses, List<Filter> filters, QueryNotes notes) {
    Optional<Field> field = field(token.prefix());
    if (field.isPresent()) {
      clauses.add(clause(token, field.get()));
      return;
    }
    try {
      Filter filter = QueryToken.filter(token.prefix(), token.text());
      filters.add(token.excluded() ? new Filter.Not(filter) : filter);
    } catch (IllegalArgumentException e) {
      notes.add(
          "%s was searched as words: %s."
              .formatted(
                  QueryNotes.quote(token.prefix() + ":" + token.text()),
                  QueryToken.wanted(token.prefix())));
      QueryTokens.words(token.text())
          .forEach(word -> clauses.add(new Clause.Word(word, Field.ANY, false)));
    }
  }

  private static Clause clause(QueryToken token, Field field) {
    return token.quoted()
        ? new Clause.Phrase(token.text(), field, token.excluded())
        : new Clause.Word(token.text(), field, token.excluded());
  }

  private static Optional<Field> field(String prefix) {
    return switch (prefix) {
      case "" -> Optional.of(Field.ANY);
      case "ti" -> Optional.of(Field.TITLE);
      case "au" -> Optional.of(Field.AUTHOR);
      case "abs" -> Optional.of(Field.ABSTRACT);
      default -> Optional.empty();
    };
  }

  private static String meaning(List<Clause> clauses) {
    return clauses.stream()
        .filter(clause -> !clause.excluded() && clause.field() != Field.AUTHOR)
        .map(Clause::text)
        .collect(Collectors.joining(" "));
  }
}
