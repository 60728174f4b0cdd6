package symposium.follow.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import symposium.core.library.DatedPaper;
import symposium.core.library.PaperDays;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Papers by day in memory.
public final class ListedDays implements PaperDays {

  private final List<Paper> papers = new ArrayList<>();

  /// Adds a paper.
  ///
  /// @param id its id
  /// @param day its day
  /// @param title its title
  /// @return its id
  public PaperId add(String id, LocalDate day, String title) {
    return add(id, PublicationDate.of(day), title);
  }

  /// Adds a paper of which perhaps only the year is known.
  ///
  /// @param id its id
  /// @param published when it was published
  /// @param title its title
  /// @return its id
  public PaperId add(String id, PublicationDate published, String title) {
    Paper paper =
        Paper.builder(PaperId.of(id), title)
            .categories(List.of("cs.IR"))
            .published(Optional.of(published))
            .build();
    papers.add(paper);
    return paper.id();
  }

  /// Looks papers up.
  ///
  /// @param ids any ids
  /// @return those that are here
  public Map<PaperId, Paper> findAll(Collection<PaperId> ids) {
    var found = new HashMap<PaperId, Paper>();
    papers.stream()
        .filter(paper -> ids.contains(paper.id()))
        .forEach(paper -> found.put(paper.id(), paper));
    return found;
  }

  private static LocalDate day(Paper paper) {
    return paper.published().orElseThrow().earliest();
  }

  private Stream<Paper> of(LocalDate first, LocalDate last) {
    return papers.stream()
        .filter(paper -> !day(paper).isBefore(first) && !day(paper).isAfter(last))
        .sorted(Comparator.comparing(ListedDays::day).thenComparing(Paper::id).reversed());
  }

  @Override
  public List<DatedPaper> between(LocalDate first, LocalDate last, int offset, int limit) {
    return of(first, last)
        .skip(offset)
        .limit(limit)
        .map(paper -> new DatedPaper(paper, day(paper), Optional.empty()))
        .toList();
  }

  @Override
  public List<DatedPaper> of(Collection<PaperId> wanted, LocalDate first, LocalDate last) {
    return of(first, last)
        .filter(paper -> wanted.contains(paper.id()))
        .map(paper -> new DatedPaper(paper, day(paper), Optional.empty()))
        .toList();
  }

  @Override
  public long count(LocalDate first, LocalDate last) {
    return of(first, last).count();
  }

  @Override
  public Optional<LocalDate> lastBefore(LocalDate day) {
    return papers.stream()
        .map(ListedDays::day)
        .filter(one -> one.isBefore(day))
        .max(Comparator.naturalOrder());
  }

  @Override
  public Optional<LocalDate> firstAfter(LocalDate day) {
    return papers.stream()
        .map(ListedDays::day)
        .filter(one -> one.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  @Override
  public void forEachTitle(LocalDate first, LocalDate last, Consumer<Headline> consumer) {
    of(first, last)
        .map(
            paper ->
                new Headline(
                    paper.id(), day(paper), paper.title(), paper.categories().stream().findFirst()))
        .forEach(consumer);
  }
}
