package symposium.follow.interest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.reader.Deliveries;
import symposium.core.reader.Delivery;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

/// Which papers a reader knows, and since when: read, saved and upvoted ones, those they want fewer
/// of, and those that were brought to them. Thread-safe: immutable.
final class Known {

  /// How many papers of each kind are looked at, the newest.
  private static final int MOST = 10_000;

  private static final List<Mark> MARKS =
      List.of(Mark.READ, Mark.SAVED, Mark.UPVOTED, Mark.LESS_LIKE_THIS);

  private final Map<PaperId, LocalDate> since;
  private final Set<PaperId> unwanted;
  private final ReaderId reader;
  private final Deliveries deliveries;

  private Known(
      Map<PaperId, LocalDate> since,
      Set<PaperId> unwanted,
      ReaderId reader,
      Deliveries deliveries) {
    this.since = since;
    this.unwanted = unwanted;
    this.reader = reader;
    this.deliveries = deliveries;
  }

  static Known of(ReaderId reader, Marks marks, Deliveries deliveries) {
    var since = new HashMap<PaperId, LocalDate>();
    var unwanted = new HashSet<PaperId>();
    for (Mark mark : MARKS) {
      for (Marked marked : marks.list(reader, mark, MOST)) {
        LocalDate day = marked.at().atZone(ZoneOffset.UTC).toLocalDate();
        since.merge(marked.paper(), day, (a, b) -> a.isAfter(b) ? a : b);
        if (mark == Mark.LESS_LIKE_THIS) {
          unwanted.add(marked.paper());
        }
      }
    }
    return new Known(since, unwanted, reader, deliveries);
  }

  /// How a reader stands to a paper. Thread-safe: immutable.
  enum Standing {
    /// They have not met it.
    NEW,
    /// They know it, but not its latest version.
    NEW_VERSION,
    /// They know it.
    KNOWN
  }

  /// How the reader stands to some papers.
  ///
  /// @param papers records
  /// @param from the first day on which a version counts as new
  Map<PaperId, Standing> standings(Collection<Paper> papers, LocalDate from) {
    Map<PaperId, Delivery> sent =
        deliveries.of(reader, papers.stream().flatMap(paper -> paper.allIds().stream()).toList());
    var standings = new HashMap<PaperId, Standing>();
    papers.forEach(paper -> standings.put(paper.id(), standing(paper, sent, from)));
    return standings;
  }

  private Standing standing(Paper paper, Map<PaperId, Delivery> sent, LocalDate from) {
    List<PaperId> ids = paper.allIds();
    if (ids.stream().anyMatch(unwanted::contains)) {
      return Standing.KNOWN;
    }
    Optional<LocalDate> marked =
        ids.stream()
            .flatMap(id -> Stream.ofNullable(since.get(id)))
            .max(java.util.Comparator.naturalOrder());
    Optional<String> edition =
        ids.stream()
            .flatMap(id -> Stream.ofNullable(sent.get(id)))
            .map(Delivery::edition)
            .max(java.util.Comparator.naturalOrder());
    if (marked.isEmpty() && edition.isEmpty()) {
      return Standing.NEW;
    }
    Optional<LocalDate> updated = paper.updated().map(PublicationDate::earliest);
    boolean later =
        updated.filter(day -> !day.isBefore(from)).isPresent()
            && marked.stream().allMatch(day -> updated.get().isAfter(day))
            && edition.stream().allMatch(known -> Delivery.edition(paper).compareTo(known) > 0);
    return later ? Standing.NEW_VERSION : Standing.KNOWN;
  }

  /// Papers of which the reader wants fewer.
  Set<PaperId> unwanted() {
    return unwanted;
  }

  /// Ids of papers the reader knows, for which new versions are looked for.
  Collection<PaperId> ids(LocalDate since, int most) {
    var ids = new ArrayList<>(this.since.keySet());
    deliveries
        .since(reader, since.atStartOfDay(ZoneOffset.UTC).toInstant(), most)
        .forEach(delivery -> ids.add(delivery.paper()));
    ids.removeAll(unwanted);
    return ids.stream().distinct().sorted().limit(most).toList();
  }
}
