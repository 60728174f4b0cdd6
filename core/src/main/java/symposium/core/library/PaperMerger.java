package symposium.core.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import symposium.core.library.Catalog.Transaction;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Puts one record after another where it belongs: beside what is there, or into the paper that is
/// the same work. Confined to one thread; one for each import run.
final class PaperMerger {

  /// What became of a record.
  enum Outcome {
    /// The paper was not there before.
    IMPORTED,
    /// The record changed a paper that was there.
    UPDATED,
    /// The record said nothing new.
    UNCHANGED
  }

  /// Fingerprints of the papers this run stored into or found unchanged.
  private final Set<Long> met = new HashSet<>();

  /// Stores a record.
  Outcome store(Paper record, Transaction transaction) {
    Paper incoming = Merge.underStrongestId(record);
    List<Paper> known = known(incoming, transaction);
    List<Paper> same = known.stream().filter(paper -> SameWork.byId(paper, incoming)).toList();
    if (same.isEmpty()) {
      same = sameTitle(incoming, transaction);
    }
    Paper own = withoutIdsOf(known, same, incoming);
    if (same.isEmpty()) {
      met.add(fingerprint(own.id()));
      transaction.put(own);
      return Outcome.IMPORTED;
    }
    boolean first = same.stream().noneMatch(paper -> met.contains(fingerprint(paper.id())));
    Paper merged = mergeAll(same, own, first);
    met.add(fingerprint(merged.id()));
    if (same.size() == 1 && merged.equals(same.getFirst())) {
      return Outcome.UNCHANGED;
    }
    transaction.put(merged);
    return Outcome.UPDATED;
  }

  /// The stored papers that share an id with a record.
  private static List<Paper> known(Paper incoming, Transaction transaction) {
    SequencedMap<PaperId, Paper> known = new LinkedHashMap<>();
    for (PaperId id : incoming.allIds()) {
      transaction.find(id).ifPresent(paper -> known.put(paper.id(), paper));
    }
    return List.copyOf(known.values());
  }

  /// The stored papers that a record is by its title. One that comes with an id from outside takes
  /// in all that have none; one that has none joins the paper it is most like, or none where the
  /// choice would be a guess.
  private static List<Paper> sameTitle(Paper incoming, Transaction transaction) {
    List<Paper> candidates =
        transaction.withTitle(incoming.title()).stream()
            .filter(paper -> SameWork.byTitle(paper, incoming))
            .toList();
    if (candidates.size() < 2 || !SameWork.isLocal(incoming)) {
      return candidates;
    }
    ToDoubleFunction<Paper> likeness = paper -> SameWork.overlap(paper, incoming);
    return candidates.stream()
        .filter(paper -> SameWork.hasAbstracts(paper, incoming))
        .max(
            Comparator.comparingDouble(likeness)
                .thenComparing(Paper::id, Comparator.reverseOrder()))
        .map(List::of)
        .orElse(List.of());
  }

  /// An id belongs to the paper that has it already, unless that paper is the same work.
  private static Paper withoutIdsOf(List<Paper> known, List<Paper> same, Paper incoming) {
    var aliases = new LinkedHashSet<>(incoming.aliases());
    for (Paper paper : known) {
      if (!same.contains(paper)) {
        paper.allIds().forEach(aliases::remove);
      }
    }
    return aliases.size() == incoming.aliases().size()
        ? incoming
        : incoming.withIds(incoming.id(), aliases);
  }

  private static Paper mergeAll(List<Paper> same, Paper incoming, boolean first) {
    var ordered = new ArrayList<>(same);
    ordered.sort(
        Comparator.comparingInt((Paper paper) -> -Merge.strength(paper.id()))
            .thenComparing(Paper::id));
    Paper merged = Merge.of(ordered.getFirst(), incoming, first);
    for (Paper other : ordered.subList(1, ordered.size())) {
      merged = Merge.of(merged, other, false);
    }
    return merged;
  }

  /// 64 bits of an id: two ids of one run agree by chance about never, and then a correction is
  /// merely taken for an addition.
  private static long fingerprint(PaperId id) {
    long hash = 1125899906842597L;
    String text = id.toString();
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
