package symposium.core.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Makes one paper of a stored one and a record of the same work that came in.
///
/// One of the two *leads*: the one with the stronger id (arXiv, then DOI, then ACL, then others,
/// then local); at equal strength the one updated later, where undated is earliest; if that does
/// not decide, the incoming one the first time an import run meets the paper (so a corrected file
/// corrects), the stored one after that (so a file with two records of one work does not change
/// back and forth).
///
/// | Field | Rule |
/// |---|---|
/// | id | the strongest; at equal strength the stored one's |
/// | title | the leader's |
/// | abstract | the leader's, unless it is empty or the beginning of the other one; a later version's own |
/// | authors | the leader's, unless it has none |
/// | categories, sources | the leader's, then the other's |
/// | published | the more precise of two that agree, else the earlier; a later version's own |
/// | updated | the leader's, else the other's |
/// | aliases | all other ids |
/// | details | all; where both have a field the leader's |
///
/// A title, abstract, list of authors or detail that loses to a different one is kept as the detail
/// `SOURCE.FIELD` (`bibtex.abstract`; a second one as `bibtex.abstract.2`), named after the loser's
/// first source: nothing the reader had is lost. It is dropped only when the incoming record
/// *replaces* (or is an older version of) a paper that holds nothing but what the same source said
/// under the same ids.
///
/// A stub, of which nothing but the id is known, adds its ids and nothing else.
///
/// Merging a record again changes nothing; several conflicting records of one work settle after a
/// second run at the latest. Confined to one thread.
final class Merge {

  private static final List<String> WEAK_TO_STRONG = List.of("local", "", "acl", "doi", "arxiv");
  private static final int KEPT_PER_FIELD = 9;

  private final Paper leader;
  private final Paper other;
  private final PaperId id;

  /// The two are versions of one record of one source, and nothing else was merged in.
  private final boolean replaces;

  /// They are, and their dates say which is the later one.
  private final boolean outdates;

  private Merge(Paper leader, Paper other, PaperId id, boolean replaces, boolean outdates) {
    this.leader = leader;
    this.other = other;
    this.id = id;
    this.replaces = replaces;
    this.outdates = outdates;
  }

  /// Merges.
  ///
  /// @param stored what is in the catalog
  /// @param incoming a record of the same work
  /// @param first whether this import run meets the paper for the first time
  /// @return the merged paper, equal to `stored` when the record says nothing new
  static Paper of(Paper stored, Paper incoming, boolean first) {
    if (incoming.isStub() || stored.isStub()) {
      return filled(incoming.isStub() ? stored : incoming, incoming.isStub() ? incoming : stored);
    }
    int strength = Integer.compare(strength(incoming.id()), strength(stored.id()));
    int order = strength != 0 ? strength : byDate(incoming, stored);
    boolean incomingLeads = order > 0 || (order == 0 && first);
    boolean nothingElseMerged =
        stored.id().equals(incoming.id())
            && incoming.allIds().containsAll(stored.aliases())
            && incoming.sources().containsAll(stored.sources());
    return new Merge(
            incomingLeads ? incoming : stored,
            incomingLeads ? stored : incoming,
            strength > 0 ? incoming.id() : stored.id(),
            nothingElseMerged && (incomingLeads || order < 0),
            nothingElseMerged && order != 0)
        .merged();
  }

  /// A record with the ids of a stub of the same work; a stub says nothing else.
  private static Paper filled(Paper record, Paper stub) {
    var ids = new LinkedHashSet<>(record.aliases());
    ids.addAll(stub.allIds());
    return underStrongestId(record.withIds(record.id(), ids));
  }

  /// The same record under the strongest of its ids.
  ///
  /// @param paper a record
  /// @return the record, its former id among the aliases
  static Paper underStrongestId(Paper paper) {
    PaperId strongest = paper.id();
    for (PaperId alias : paper.aliases()) {
      if (strength(alias) > strength(strongest)) {
        strongest = alias;
      }
    }
    return strongest.equals(paper.id())
        ? paper
        : new Merge(paper, paper, strongest, true, true).merged();
  }

  /// How well an id identifies: 0 local to 4 arXiv.
  static int strength(PaperId id) {
    return Math.max(
        WEAK_TO_STRONG.indexOf(id.scheme()), WEAK_TO_STRONG.contains(id.scheme()) ? 0 : 1);
  }

  /// By last update; one that does not say comes before all that do.
  private static int byDate(Paper a, Paper b) {
    if (a.updated().isEmpty() || b.updated().isEmpty()) {
      return Boolean.compare(a.updated().isPresent(), b.updated().isPresent());
    }
    return a.updated().get().compareTo(b.updated().get());
  }

  private Paper merged() {
    return Paper.builder(id, leader.title())
        .abstractText(leadersAbstractStands() ? leader.abstractText() : other.abstractText())
        .authors(leader.authors().isEmpty() ? other.authors() : leader.authors())
        .categories(both(leader.categories(), other.categories()))
        .published(published())
        .updated(leader.updated().or(other::updated))
        .aliases(both(leader.allIds(), other.allIds()))
        .sources(both(leader.sources(), other.sources()))
        .details(details())
        .build();
  }

  private boolean leadersAbstractStands() {
    return !leader.abstractText().isEmpty()
        && (outdates || !other.abstractText().startsWith(leader.abstractText()));
  }

  private static <T> Collection<T> both(Collection<T> first, Collection<T> second) {
    var all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }

  private Optional<PublicationDate> published() {
    if (leader.published().isEmpty() || other.published().isEmpty()) {
      return leader.published().or(other::published);
    }
    PublicationDate a = leader.published().get();
    PublicationDate b = other.published().get();
    if (outdates) {
      return leader.published();
    }
    boolean agree = !a.earliest().isAfter(b.latest()) && !b.earliest().isAfter(a.latest());
    boolean later = a.compareTo(b) > 0;
    return Optional.of(agree == later ? a : b);
  }

  private Map<String, String> details() {
    var all = new LinkedHashMap<>(other.details());
    all.putAll(leader.details());
    if (!replaces) {
      losers().forEach((field, value) -> keep(field, value, all));
    }
    return all;
  }

  /// What of the other one is not in the merged paper, by field.
  private Map<String, String> losers() {
    var losers = new LinkedHashMap<String, String>();
    if (!TitleKey.of(leader.title()).equals(TitleKey.of(other.title()))) {
      losers.put("title", other.title());
    }
    if (leadersAbstractStands()
        && !leader.abstractText().startsWith(other.abstractText())
        && !TitleKey.of(leader.abstractText()).equals(TitleKey.of(other.abstractText()))) {
      losers.put("abstract", other.abstractText());
    }
    if (!leader.authors().isEmpty()
        && !SameWork.families(leader.authors()).containsAll(SameWork.families(other.authors()))) {
      losers.put(
          "authors", other.authors().stream().map(Author::name).collect(Collectors.joining("; ")));
    }
    other
        .details()
        .forEach(
            (field, value) -> {
              if (field.indexOf('.') < 0
                  && !value.equals(leader.details().getOrDefault(field, value))) {
                losers.put(field, value);
              }
            });
    return losers;
  }

  private void keep(String field, String value, Map<String, String> details) {
    String source = other.sources().isEmpty() ? "other" : other.sources().getFirst();
    var names = new ArrayList<String>();
    names.add(source + "." + field);
    for (int i = 2; i <= KEPT_PER_FIELD; i++) {
      names.add(source + "." + field + "." + i);
    }
    for (String name : names) {
      String there = details.putIfAbsent(name, value);
      if (there == null || there.equals(value)) {
        return;
      }
    }
  }
}
