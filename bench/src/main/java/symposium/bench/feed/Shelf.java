package symposium.bench.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.encode.Embedding;
import symposium.core.library.Catalog;
import symposium.core.library.PaperVectors;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.follow.profile.SparseVector;

/// What the models of interest see of papers: day, static vector and terms of title and abstract,
/// never authors. Confined to one thread.
final class Shelf {

  /// Papers whose terms the models learn and which stand for what nobody asked for.
  static final int SAMPLE = 20_000;

  private static final int BATCH = 1_000;

  private final Map<PaperId, Item> items = new HashMap<>();
  private final List<Item> pool = new ArrayList<>();
  private final List<Item> background = new ArrayList<>();
  private final NgramTerms terms = new NgramTerms();

  /// One paper.
  ///
  /// @param id its id
  /// @param day when it was submitted
  /// @param vector its static vector, as the feed sees it; empty where it has none
  /// @param terms its words and pairs of words
  record Item(PaperId id, LocalDate day, Optional<Embedding> vector, SparseVector terms) {}

  /// Reads what is needed.
  ///
  /// @param catalog the papers
  /// @param vectors their static vectors
  /// @param readers whose likes are needed
  /// @param period whose papers are the pool
  static Shelf read(
      Catalog catalog, PaperVectors vectors, Collection<StandIn> readers, Period period) {
    var shelf = new Shelf();
    var liked = new HashSet<PaperId>();
    readers.forEach(reader -> liked.addAll(reader.likes()));
    var earlier = new ArrayList<PaperId>();
    catalog.forEach(
        paper ->
            period
                .day(paper)
                .filter(day -> day.isBefore(period.first()))
                .ifPresent(_ -> earlier.add(paper.id())));
    var sample = new HashSet<PaperId>();
    for (int i = 0; i < SAMPLE; i++) {
      sample.add(earlier.get((int) ((long) i * earlier.size() / SAMPLE)));
    }
    catalog.forEach(
        paper -> {
          if (sample.contains(paper.id())) {
            shelf.terms.learn(paper);
          }
        });
    shelf.terms.settle();
    shelf.fill(catalog, vectors, sample, liked, period);
    return shelf;
  }

  private void fill(
      Catalog catalog,
      PaperVectors vectors,
      Set<PaperId> sample,
      Set<PaperId> liked,
      Period period) {
    var batch = new ArrayList<Paper>();
    catalog.forEach(
        paper -> {
          boolean later = period.day(paper).filter(period::holds).isPresent();
          if (later || sample.contains(paper.id()) || liked.contains(paper.id())) {
            batch.add(paper);
          }
          if (batch.size() == BATCH) {
            place(batch, vectors, sample, period);
          }
        });
    place(batch, vectors, sample, period);
  }

  private void place(List<Paper> batch, PaperVectors vectors, Set<PaperId> sample, Period period) {
    Map<PaperId, Embedding> found = vectors.vectors(batch.stream().map(Paper::id).toList());
    for (Paper paper : batch) {
      LocalDate day = period.day(paper).orElse(LocalDate.MIN);
      var item =
          new Item(paper.id(), day, Optional.ofNullable(found.get(paper.id())), terms.of(paper));
      items.put(item.id(), item);
      if (period.holds(day)) {
        pool.add(item);
      }
      if (sample.contains(item.id())) {
        background.add(item);
      }
    }
    batch.clear();
  }

  /// All papers of the period, by id.
  List<Item> pool() {
    return pool;
  }

  /// Earlier papers spread evenly over the ids.
  List<Item> background() {
    return background;
  }

  /// Papers that are there.
  List<Item> items(Collection<PaperId> ids) {
    return ids.stream().flatMap(id -> Stream.ofNullable(items.get(id))).toList();
  }

  /// The space of the terms.
  int dimension() {
    return terms.dimension();
  }
}
