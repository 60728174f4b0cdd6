package symposium.follow.interest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.encode.Embedding;
import symposium.core.library.Catalog;
import symposium.core.library.PaperVectors;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

/// Makes of each follow the searches that stand for it: one of words or conditions, one of each
/// group of liked papers. Thread-safe.
final class Probes {

  /// How many papers of a group the mixture is asked to resemble.
  static final int SEEDS = 24;

  private final Catalog catalog;
  private final Marks marks;
  private final PaperVectors vectors;

  Probes(Catalog catalog, Marks marks, PaperVectors vectors) {
    this.catalog = catalog;
    this.marks = marks;
    this.vectors = vectors;
  }

  /// The searches of a wish; none when none of its papers is here.
  List<Probe> of(ReaderId reader, long follow, Follow.Wish wish) {
    return switch (wish.interest()) {
      case Interest.Topic(String words) -> List.of(words(follow, wish, plain(words)));
      case Interest.SavedSearch(String query) -> List.of(words(follow, wish, query));
      case Interest.AuthorName(String name) -> List.of(words(follow, wish, "au:\"" + name + "\""));
      case Interest.Category(String name) -> List.of(category(follow, wish, name));
      case Interest.Papers(List<PaperId> liked, var _) -> papers(follow, wish, liked);
      case Interest.Library() -> papers(follow, wish, saved(reader));
    };
  }

  /// Words as they are: nothing in them is an operator.
  private static String plain(String words) {
    return words.replaceAll("[\"“”„:]", " ").replaceAll("(^|\\s)-+", " ");
  }

  private static Probe words(long follow, Follow.Wish wish, String query) {
    var request = SearchRequest.of(without(wish) + query);
    return new Probe(follow, wish.name(), wish.weight(), request, List.of(), 0);
  }

  private static Probe category(long follow, Follow.Wish wish, String name) {
    var request = SearchRequest.of(without(wish)).withFilters(List.of(new Filter.InCategory(name)));
    return new Probe(follow, wish.name(), wish.weight(), request, List.of(), 0);
  }

  private static String without(Follow.Wish wish) {
    return wish.without().stream().map(word -> "-\"" + word + "\" ").collect(Collectors.joining());
  }

  private List<PaperId> saved(ReaderId reader) {
    return marks.list(reader, Mark.SAVED, Interest.MAX_PAPERS).stream().map(Marked::paper).toList();
  }

  private List<Probe> papers(long follow, Follow.Wish wish, Collection<PaperId> ids) {
    Map<PaperId, Paper> found = catalog.findAll(ids);
    List<Paper> liked =
        ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).distinct().toList();
    int missing = ids.size() - found.size();
    Map<PaperId, Embedding> known = vectors.vectors(liked.stream().map(Paper::id).toList());
    List<Paper> placed = liked.stream().filter(paper -> known.containsKey(paper.id())).toList();
    if (placed.isEmpty()) {
      return liked.isEmpty() ? List.of() : List.of(group(follow, wish, liked, 1, missing));
    }
    List<Embedding> all =
        placed.stream().flatMap(paper -> Stream.ofNullable(known.get(paper.id()))).toList();
    List<List<Integer>> groups = Clusters.of(all);
    List<String> titles = liked.stream().map(Paper::title).toList();
    var probes = new ArrayList<Probe>();
    double total = groups.stream().mapToDouble(group -> Math.sqrt(group.size())).sum();
    for (List<Integer> group : groups) {
      List<Paper> members = group.stream().map(placed::get).toList();
      Probe probe = group(follow, wish, members, Math.sqrt(group.size()) / total, missing);
      probes.add(groups.size() == 1 ? probe : themed(probe, wish, titles));
      missing = 0;
    }
    return probes;
  }

  private static Probe themed(Probe probe, Follow.Wish wish, List<String> titles) {
    String theme = Theme.of(probe.liked().stream().map(Paper::title).toList(), titles);
    String label = theme.isEmpty() ? probe.liked().getFirst().title() : theme;
    return new Probe(
        probe.follow(),
        wish.name() + ": " + label,
        probe.weight(),
        probe.request(),
        probe.liked(),
        probe.missing());
  }

  private static Probe group(
      long follow, Follow.Wish wish, List<Paper> members, double share, int missing) {
    List<PaperId> seeds = spread(members).stream().map(Paper::id).toList();
    var request = SearchRequest.of(without(wish)).withSeeds(seeds, List.of());
    return new Probe(follow, wish.name(), wish.weight() * share, request, members, missing);
  }

  /// At most [#SEEDS] of them, evenly spread and always with the last one.
  private static List<Paper> spread(List<Paper> members) {
    int size = members.size();
    int count = Math.min(size, SEEDS);
    var some = new ArrayList<Paper>(count);
    for (int i = 1; i <= count; i++) {
      some.add(members.get((int) ((long) i * size / count) - 1));
    }
    return some;
  }
}
