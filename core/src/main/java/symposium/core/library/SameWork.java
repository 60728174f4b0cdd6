package symposium.core.library;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// The rules that say when two records are the same work.
///
/// 1. A shared arXiv id or DOI: the same. Another shared id: the same, unless each has an arXiv id
///    (two different arXiv ids never merge without a shared DOI).
/// 2. No shared id, and one of them has no id but local ones: the same when their [TitleKey]s are
///    equal and not empty, no abstracts or authors speak against it. Abstracts speak against it
///    when both exist and share less than [#ENOUGH] of the smaller one's words; authors when both
///    have some and no family name is in both lists.
final class SameWork {

  /// Share of the smaller abstract's distinct words that must be in the other: unitless, in [0, 1].
  static final double ENOUGH = 0.7;

  private SameWork() {}

  /// Rule 1.
  static boolean byId(Paper a, Paper b) {
    Set<PaperId> shared = new HashSet<>(a.allIds());
    shared.retainAll(new HashSet<>(b.allIds()));
    if (shared.stream().anyMatch(id -> isArxiv(id) || id.scheme().equals("doi"))) {
      return true;
    }
    return !shared.isEmpty() && !(hasArxiv(a) && hasArxiv(b));
  }

  /// Rule 2.
  static boolean byTitle(Paper a, Paper b) {
    TitleKey key = TitleKey.of(a.title());
    return (isLocal(a) || isLocal(b))
        && !key.isEmpty()
        && key.equals(TitleKey.of(b.title()))
        && authorsAgree(a.authors(), b.authors())
        && (!hasAbstracts(a, b) || overlap(a, b) >= ENOUGH);
  }

  /// Whether no service outside knows the paper by any of its ids.
  static boolean isLocal(Paper paper) {
    return paper.allIds().stream().allMatch(id -> id.scheme().equals("local"));
  }

  /// Whether there are two abstracts to compare.
  static boolean hasAbstracts(Paper a, Paper b) {
    return !a.abstractText().isEmpty() && !b.abstractText().isEmpty();
  }

  /// How much of the smaller abstract's words the other has: unitless, in [0, 1]; 0 when one has
  /// none.
  static double overlap(Paper a, Paper b) {
    Set<String> left = words(a.abstractText());
    Set<String> right = words(b.abstractText());
    int smaller = Math.min(left.size(), right.size());
    if (smaller == 0) {
      return 0;
    }
    left.retainAll(right);
    return (double) left.size() / smaller;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    Collections.addAll(words, TitleKey.of(text).text().split(" "));
    words.remove("");
    return words;
  }

  private static boolean authorsAgree(List<Author> a, List<Author> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    return !Collections.disjoint(families(a), families(b));
  }

  /// The authors' family names as they count for comparing.
  static Set<String> families(List<Author> authors) {
    return authors.stream()
        .map(author -> TitleKey.of(author.family()).text())
        .collect(Collectors.toSet());
  }

  private static boolean hasArxiv(Paper paper) {
    return paper.allIds().stream().anyMatch(SameWork::isArxiv);
  }

  private static boolean isArxiv(PaperId id) {
    return id.scheme().equals("arxiv");
  }
}
