package symposium.follow.interest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.encode.Embedding;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchEngine;
import symposium.core.engine.SearchResponse;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.library.Catalog;
import symposium.core.library.PaperVectors;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.reader.Deliveries;
import symposium.core.reader.Follow;
import symposium.core.reader.Follows;
import symposium.core.reader.Interest;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

/// The personal feed over the mixture: each interest is one search among the papers of the days,
/// judged by [Scorer] and composed by [Composition]. Costs a search or two per interest; there are
/// at most [#MAX_INTERESTS]. Thread-safe.
public final class MixtureFeed implements PersonalFeed {

  /// The most interests one list is composed of, the oldest follows first.
  static final int MAX_INTERESTS = 100;

  /// Papers an interest is found at most.
  private static final int DEPTH = 200;

  /// Papers of all time that show what words mean.
  private static final int EXEMPLARS = 12;

  private static final int MAX_UNWANTED = 500;
  private static final int MAX_LOOKED_AFTER = 2_000;
  private static final int LOOKED_BACK_DAYS = 400;

  private final Parts parts;
  private final Probes probes;

  /// What the feed is made of.
  ///
  /// @param engine searches
  /// @param catalog the papers' records
  /// @param vectors papers' vectors of one space
  /// @param follows what readers follow
  /// @param marks what they said of papers
  /// @param deliveries what was brought to them
  public record Parts(
      SearchEngine engine,
      Catalog catalog,
      PaperVectors vectors,
      Follows follows,
      Marks marks,
      Deliveries deliveries) {}

  /// Assembles the feed.
  ///
  /// @param parts what it is made of
  public MixtureFeed(Parts parts) {
    this.parts = parts;
    this.probes = new Probes(parts.catalog(), parts.marks(), parts.vectors());
  }

  @Override
  public FeedList compose(ReaderId reader, FeedRequest request) {
    List<Follow> follows =
        parts.follows().list(reader).stream()
            .filter(follow -> request.follow().stream().allMatch(n -> n == follow.number()))
            .toList();
    var wishes = new LinkedHashMap<Long, Follow.Wish>();
    follows.forEach(follow -> wishes.put(follow.number(), follow.wish()));
    return listed(reader, wishes, request);
  }

  @Override
  public FeedList preview(ReaderId reader, Follow.Wish wish, FeedRequest request) {
    return listed(reader, Map.of(0L, wish), request);
  }

  private FeedList listed(ReaderId reader, Map<Long, Follow.Wish> wishes, FeedRequest request) {
    var known = Known.of(reader, parts.marks(), parts.deliveries());
    var round = new Round(request, known, unwanted(known, wishes.values().stream().toList()));
    var lanes = new ArrayList<Lane>();
    wishes.forEach(
        (number, wish) ->
            lanes.addAll(lanes(reader, number, wish, round, MAX_INTERESTS - lanes.size())));
    if (request.follow().isEmpty()
        && !wishes.isEmpty()
        && request.seen() == FeedRequest.Seen.HIDE) {
      newVersions(round).ifPresent(lanes::add);
    }
    var composition = new Composition();
    lanes.forEach(lane -> composition.add(lane.probe().weight(), lane.candidates()));
    return list(lanes, composition.compose(request.limit()), round, wishes.isEmpty());
  }

  /// One interest and what is left for it.
  private record Lane(Probe probe, List<Candidate> candidates, int found, int known) {}

  /// What stays the same while a list is made. Confined to one thread.
  private record Round(
      FeedRequest request, Known known, List<Embedding> unwanted, List<String> notes) {
    Round(FeedRequest request, Known known, List<Embedding> unwanted) {
      this(request, known, unwanted, new ArrayList<>());
    }
  }

  private List<Embedding> unwanted(Known known, List<Follow.Wish> wishes) {
    var ids = new HashSet<>(known.unwanted());
    for (Follow.Wish wish : wishes) {
      if (wish.interest() instanceof Interest.Papers papers) {
        ids.addAll(papers.disliked());
      }
    }
    List<PaperId> some = ids.stream().sorted().limit(MAX_UNWANTED).toList();
    return List.copyOf(vectors(parts.catalog().findAll(some).values()).values());
  }

  private Map<PaperId, Embedding> vectors(Iterable<Paper> papers) {
    var ids = new ArrayList<PaperId>();
    papers.forEach(paper -> ids.add(paper.id()));
    return parts.vectors().vectors(ids);
  }

  private List<Lane> lanes(ReaderId reader, long number, Follow.Wish wish, Round round, int room) {
    List<Probe> asked = probes.of(reader, number, wish).stream().limit(room).toList();
    if (asked.isEmpty() && room > 0) {
      round.notes().add("%s: none of its papers is in the library.".formatted(wish.name()));
    }
    var lanes = new ArrayList<Lane>();
    for (Probe probe : asked) {
      if (probe.missing() > 0) {
        round
            .notes()
            .add(
                "%s: %,d of its papers are not in the library."
                    .formatted(wish.name(), probe.missing()));
      }
      try {
        lanes.add(lane(probe, round));
      } catch (InvalidInput | NotFound e) {
        round.notes().add("%s could not be searched: %s".formatted(wish.name(), e.getMessage()));
      }
    }
    return lanes;
  }

  private Lane lane(Probe probe, Round round) {
    SearchResponse response = search(probe.request(), round, DEPTH);
    Set<PaperId> liked = new HashSet<>();
    probe.liked().forEach(paper -> liked.addAll(paper.allIds()));
    List<Hit> hits =
        response.hits().stream().filter(hit -> !liked.contains(hit.paper().id())).toList();
    List<Scorer.Exemplar> exemplars =
        response.query().hasSubject() ? exemplars(probe, round) : List.of();
    List<Paper> papers = hits.stream().map(Hit::paper).toList();
    var scorer = new Scorer(exemplars, round.unwanted());
    List<Candidate> all = scorer.judge(hits, vectors(papers));
    List<Candidate> fresh = fresh(all, round);
    return new Lane(probe, fresh, all.size(), all.size() - fresh.size());
  }

  private SearchResponse search(SearchRequest request, Round round, int limit) {
    var filters = new ArrayList<>(request.filters());
    filters.add(new Filter.After(PublicationDate.of(round.request().from())));
    filters.add(new Filter.Before(PublicationDate.of(round.request().asOf())));
    return parts.engine().search(request.withFilters(filters).withPage(0, limit));
  }

  /// Liked papers stand for themselves; words stand for the best papers of all time on them.
  private List<Scorer.Exemplar> exemplars(Probe probe, Round round) {
    List<Paper> papers =
        probe.liked().isEmpty() ? ofAllTime(probe.request(), round) : probe.liked();
    Map<PaperId, Embedding> vectors = vectors(papers);
    return papers.stream()
        .flatMap(
            paper ->
                Stream.ofNullable(vectors.get(paper.id()))
                    .map(vector -> new Scorer.Exemplar(paper, vector)))
        .toList();
  }

  private List<Paper> ofAllTime(SearchRequest request, Round round) {
    var filters = new ArrayList<>(request.filters());
    filters.add(new Filter.Before(PublicationDate.of(round.request().asOf())));
    return parts
        .engine()
        .search(request.withFilters(filters).withPage(0, EXEMPLARS))
        .hits()
        .stream()
        .map(Hit::paper)
        .toList();
  }

  private static List<Candidate> fresh(List<Candidate> all, Round round) {
    if (round.request().seen() == FeedRequest.Seen.SHOW) {
      return all;
    }
    Map<PaperId, Known.Standing> standings =
        round
            .known()
            .standings(all.stream().map(Candidate::paper).toList(), round.request().from());
    var fresh = new ArrayList<Candidate>();
    for (Candidate candidate : all) {
      Known.Standing standing = standings.getOrDefault(candidate.paper().id(), Known.Standing.NEW);
      if (standing != Known.Standing.KNOWN) {
        fresh.add(standing == Known.Standing.NEW ? candidate : candidate.ofNewVersion());
      }
    }
    return fresh;
  }

  /// Papers from before the days of which a new version came in them.
  private Optional<Lane> newVersions(Round round) {
    var request = round.request();
    List<Paper> papers =
        parts
            .catalog()
            .findAll(
                round.known().ids(request.from().minusDays(LOOKED_BACK_DAYS), MAX_LOOKED_AFTER))
            .values()
            .stream()
            .distinct()
            .filter(paper -> isUpdatedIn(paper, request))
            .toList();
    Map<PaperId, Known.Standing> standings = round.known().standings(papers, request.from());
    Map<PaperId, Embedding> vectors = vectors(papers);
    List<Candidate> candidates =
        papers.stream()
            .filter(paper -> standings.get(paper.id()) == Known.Standing.NEW_VERSION)
            .sorted(java.util.Comparator.comparing(Paper::id))
            .map(
                paper ->
                    new Candidate(
                        paper,
                        Optional.ofNullable(vectors.get(paper.id())),
                        1,
                        Optional.empty(),
                        List.of(),
                        true))
            .toList();
    var probe =
        new Probe(0, "New versions of papers you know", 1, SearchRequest.of(""), List.of(), 0);
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lane(probe, candidates, candidates.size(), 0));
  }

  private static boolean isUpdatedIn(Paper paper, FeedRequest request) {
    return paper
        .updated()
        .map(PublicationDate::earliest)
        .filter(day -> !day.isBefore(request.from()) && !day.isAfter(request.asOf()))
        .isPresent();
  }

  private FeedList list(
      List<Lane> lanes, List<Composition.Pick> picks, Round round, boolean followsNothing) {
    int[] kept = new int[lanes.size()];
    var items = new ArrayList<FeedItem>();
    for (Composition.Pick pick : picks) {
      kept[pick.interest()]++;
      items.add(item(pick.candidate(), lanes.get(pick.interest()).probe()));
    }
    var counts = new ArrayList<FeedList.InterestCount>();
    for (int i = 0; i < kept.length; i++) {
      Lane lane = lanes.get(i);
      counts.add(
          new FeedList.InterestCount(
              lane.probe().follow(), lane.probe().label(), lane.found(), lane.known(), kept[i]));
    }
    Optional<String> why =
        items.isEmpty()
            ? Optional.of(emptyBecause(counts, round, followsNothing))
            : Optional.empty();
    return new FeedList(round.request(), items, counts, why, round.notes());
  }

  private static FeedItem item(Candidate candidate, Probe probe) {
    var why =
        new FeedItem.Why(
            probe.follow(),
            probe.label(),
            probe.liked().isEmpty() ? Optional.empty() : candidate.nearest(),
            candidate.experts());
    return new FeedItem(candidate.paper(), candidate.score(), candidate.newVersion(), why);
  }

  private String emptyBecause(
      List<FeedList.InterestCount> counts, Round round, boolean followsNothing) {
    FeedRequest request = round.request();
    if (followsNothing) {
      return request.follow().isPresent()
          ? "There is no such follow."
          : "You follow nothing yet: name a topic in a sentence, or a few papers you like.";
    }
    String days = "%s to %s".formatted(request.from(), request.asOf());
    int found = counts.stream().mapToInt(FeedList.InterestCount::found).sum();
    if (found > 0) {
      return "You know all %,d fitting papers of %s already.".formatted(found, days);
    }
    int there = search(SearchRequest.of(""), round, 1).total();
    return there == 0
        ? "The library has no paper dated %s.%s".formatted(days, newest(request))
        : "None of the papers dated %s fits what you follow.".formatted(days);
  }

  private String newest(FeedRequest request) {
    var before = new Filter.Before(PublicationDate.of(request.from()));
    return parts
        .engine()
        .search(SearchRequest.of("").withFilters(List.of(before)).withPage(0, 1))
        .hits()
        .stream()
        .flatMap(hit -> hit.paper().published().stream())
        .map(" The newest before is of %s."::formatted)
        .findFirst()
        .orElse("");
  }
}
