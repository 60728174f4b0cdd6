package symposium.core.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// A request after parsing: what every expert reads. Thread-safe: immutable.
///
/// @param text the query as typed
/// @param meaning the words to search by meaning: the query without operators, exclusions, author
///   and filter clauses; empty when there are none
/// @param clauses the textual parts in order
/// @param filters all conditions on records, from the text and beside it
/// @param exactId the paper id or DOI that the whole query spells, if it does
/// @param like papers the results should resemble
/// @param notLike papers the results should not resemble
/// @param notes what the user should be told about how the query was read, complete sentences
public record AnalyzedQuery(
    String text,
    String meaning,
    List<Clause> clauses,
    List<Filter> filters,
    Optional<PaperId> exactId,
    List<Paper> like,
    List<Paper> notLike,
    List<String> notes) {

  /// Copies.
  public AnalyzedQuery {
    clauses = List.copyOf(clauses);
    filters = List.copyOf(filters);
    like = List.copyOf(like);
    notLike = List.copyOf(notLike);
    notes = List.copyOf(notes);
  }

  /// Whether anything can be ranked by: words to score or papers to resemble. Without it a query is
  /// only conditions, and what fulfils them is listed newest first.
  ///
  /// @return true when there is something to rank by
  public boolean hasSubject() {
    return !meaning.isEmpty() || !like.isEmpty();
  }

  /// The conditions among the clauses.
  ///
  /// @return those every result has to fulfil
  public List<Clause> conditions() {
    return clauses.stream().filter(Clause::isCondition).toList();
  }

  /// Whether some papers are ruled out by conditions or filters.
  ///
  /// @return true when any applies
  public boolean isRestricted() {
    return !filters.isEmpty() || clauses.stream().anyMatch(Clause::isCondition);
  }

  /// The ids of the seed papers, which never are results.
  ///
  /// @return ids of liked and disliked papers
  public Set<PaperId> seeds() {
    var ids = new HashSet<PaperId>();
    like.forEach(paper -> ids.add(paper.id()));
    notLike.forEach(paper -> ids.add(paper.id()));
    return Set.copyOf(ids);
  }
}
