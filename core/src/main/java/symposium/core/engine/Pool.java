package symposium.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import symposium.core.fuse.Adjustment;
import symposium.core.fuse.Contribution;
import symposium.core.fuse.FusedDoc;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Attributes;

/// All results of a query over all pages, in order. Thread-safe: immutable.
record Pool(List<Candidate> candidates) {

  /// The share of the best fused score that a paper needs to appear in a list by date, unitless.
  static final double RELEVANT_SHARE = 0.5;

  /// One result before it is joined with its record.
  record Candidate(ScoredDoc doc, List<Contribution> contributions, List<Adjustment> adjustments) {
    PaperId id() {
      return doc.id();
    }

    double fused() {
      return contributions.stream().mapToDouble(Contribution::amount).sum();
    }
  }

  Pool {
    candidates = List.copyOf(candidates);
  }

  static Pool of(List<FusedDoc> fused, List<Adjustment> adjustments) {
    Map<PaperId, List<Adjustment>> byPaper = new HashMap<>();
    adjustments.forEach(one -> byPaper.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
    var candidates = new ArrayList<Candidate>(fused.size());
    for (FusedDoc doc : fused) {
      List<Adjustment> own = byPaper.remove(doc.id());
      candidates.add(candidate(doc.doc(), doc.contributions(), own == null ? List.of() : own));
    }
    byPaper.forEach((id, own) -> candidates.add(candidate(new ScoredDoc(id, 0), List.of(), own)));
    candidates.sort(Comparator.comparing(Candidate::doc, ScoredDoc.ORDER));
    return new Pool(candidates);
  }

  private static Candidate candidate(
      ScoredDoc doc, List<Contribution> contributions, List<Adjustment> adjustments) {
    double score = doc.score();
    for (Adjustment adjustment : adjustments) {
      score += adjustment.amount();
    }
    return new Candidate(new ScoredDoc(doc.id(), score), contributions, adjustments);
  }

  /// Only the papers that pass relevance: those with at least [#RELEVANT_SHARE] of the best fused
  /// score, or an adjustment.
  Pool relevant() {
    double best = candidates.stream().mapToDouble(Candidate::fused).max().orElse(0);
    return new Pool(
        candidates.stream()
            .filter(one -> one.fused() >= RELEVANT_SHARE * best || !one.adjustments().isEmpty())
            .toList());
  }

  /// Newest first in the order of [PublicationDate], so a paper dated to a year only follows those
  /// of that year with a month; papers without date last; equal dates by relevance.
  Pool newestFirst(Map<PaperId, Attributes> attributes) {
    var dates = new HashMap<PaperId, PublicationDate>();
    attributes.forEach((id, one) -> one.published().ifPresent(date -> dates.put(id, date)));
    var sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparing(
            one -> dates.get(one.id()), Comparator.nullsLast(Comparator.reverseOrder())));
    return new Pool(sorted);
  }

  /// Only the papers that fulfil a condition.
  Pool only(Predicate<PaperId> wanted) {
    return new Pool(candidates.stream().filter(one -> wanted.test(one.id())).toList());
  }

  int size() {
    return candidates.size();
  }

  List<PaperId> ids() {
    return candidates.stream().map(Candidate::id).toList();
  }

  List<Candidate> page(int offset, int limit) {
    int from = Math.min(offset, candidates.size());
    return candidates.subList(from, Math.min(candidates.size(), from + limit));
  }
}
