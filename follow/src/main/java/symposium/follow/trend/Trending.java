package symposium.follow.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import symposium.core.library.PaperDays;
import symposium.core.library.Signals;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.reader.Marks;

/// Which papers trend, by a formula that is the same for everybody and shows its parts:
///
/// `score = Σ weight(kind) · ln(1 + Σ amount · 2^(−age / half-life))` over upvotes, saves and reads
/// here and the growth of upvotes on Hugging Face and stars on GitHub within the window; plus
/// `weight(burst) · doublings · 2^(−age of the paper / half-life)` for the strongest burst among
/// the paper's topics (its primary category, pairs of its title's words), see [Part.Kind] for the
/// weights and [Window] for the half-lives. Days are UTC days; ages count from the end of the as-of
/// day.
///
/// Nothing but what is stored enters, so the same library and day give the same list. Thread-safe,
/// if its parts are.
public final class Trending {

  private static final int MOST_MARKS = 200_000;
  private static final int MOST_SIGNALS = 200_000;
  private static final int SIGNAL_HISTORY_DAYS = 30;
  private static final int KEPT = 8;

  private final PaperDays days;
  private final Marks marks;
  private final Signals signals;
  private final Function<Collection<PaperId>, Map<PaperId, Paper>> papers;
  private final BurstCache bursts;

  /// Over a library.
  ///
  /// @param days the papers by day
  /// @param marks what readers said
  /// @param signals counts from elsewhere
  /// @param papers looks papers up by any of their ids
  /// @param version changes when papers do; bursts are compared anew then
  public Trending(
      PaperDays days,
      Marks marks,
      Signals signals,
      Function<Collection<PaperId>, Map<PaperId, Paper>> papers,
      LongSupplier version) {
    this.days = days;
    this.marks = marks;
    this.signals = signals;
    this.papers = papers;
    this.bursts = new BurstCache(days, version, KEPT);
  }

  /// What trends.
  ///
  /// @param request what is wanted
  /// @return the list
  public TrendingList list(TrendRequest request) {
    LocalDate first = request.window().first(request.asOf());
    var headlines = new HashMap<PaperId, PaperDays.Headline>();
    days.forEachTitle(first, request.asOf(), title -> headlines.put(title.id(), title));
    Tally tally = tally(request, first, headlines);
    Bursts bursting = bursts.between(first, request.asOf());
    Map<PaperId, Map<Part.Kind, Double>> counted = byPaper(tally, headlines);
    var candidates = new TreeSet<>(headlines.keySet());
    candidates.addAll(counted.keySet());
    var scored = new ArrayList<Scored>();
    for (PaperId id : candidates) {
      Optional<PaperDays.Headline> title = Optional.ofNullable(headlines.get(id));
      List<Part> parts = parts(request, counted.getOrDefault(id, Map.of()), title, bursting);
      if (!parts.isEmpty()) {
        scored.add(new Scored(id, title.map(PaperDays.Headline::day), parts));
      }
    }
    scored.sort(Scored.ORDER);
    List<TrendingPaper> shown = joined(scored.subList(0, Math.min(request.limit(), scored.size())));
    return new TrendingList(
        request,
        shown,
        candidates.size(),
        bursting.hasHistory() ? List.of() : List.of(noHistory()),
        shown.isEmpty() ? days.lastBefore(request.asOf().plusDays(1)) : Optional.empty());
  }

  private static String noHistory() {
    return "Bursts of topics are not counted: the year before has fewer than %d papers."
        .formatted(Bursts.ENOUGH);
  }

  private Tally tally(
      TrendRequest request, LocalDate first, Map<PaperId, PaperDays.Headline> young) {
    var tally = new Tally(request);
    tally.add(marks.between(tally.begin(), tally.end(), MOST_MARKS));
    if (request.popularity() == TrendRequest.Popularity.ON) {
      tally.add(
          signals.between(first.minusDays(SIGNAL_HISTORY_DAYS), request.asOf(), MOST_SIGNALS),
          young.keySet());
    }
    return tally;
  }

  /// Counts under the papers' own ids: people may have used aliases, and papers may be gone.
  private Map<PaperId, Map<Part.Kind, Double>> byPaper(
      Tally tally, Map<PaperId, PaperDays.Headline> headlines) {
    var unknown =
        tally.papers().stream().filter(id -> !headlines.containsKey(id)).sorted().toList();
    Map<PaperId, Paper> found = papers.apply(unknown);
    var counted = new HashMap<PaperId, Map<Part.Kind, Double>>();
    for (PaperId used : new TreeSet<>(tally.papers())) {
      Optional<PaperId> id =
          headlines.containsKey(used)
              ? Optional.of(used)
              : Optional.ofNullable(found.get(used)).map(Paper::id);
      id.ifPresent(
          own -> {
            var kinds = counted.computeIfAbsent(own, key -> new EnumMap<>(Part.Kind.class));
            tally.of(used).forEach((kind, amount) -> kinds.merge(kind, amount, Double::sum));
          });
    }
    return counted;
  }

  private static List<Part> parts(
      TrendRequest request,
      Map<Part.Kind, Double> counted,
      Optional<PaperDays.Headline> title,
      Bursts bursting) {
    var parts = new ArrayList<Part>();
    for (Part.Kind kind : Part.Kind.values()) {
      double amount = counted.getOrDefault(kind, 0.0);
      if (amount > 0) {
        parts.add(Part.counted(kind, amount));
      }
    }
    title.flatMap(known -> burst(request, known, bursting)).ifPresent(parts::add);
    return parts;
  }

  private static Optional<Part> burst(
      TrendRequest request, PaperDays.Headline title, Bursts bursting) {
    double age = (double) title.day().until(request.asOf(), ChronoUnit.DAYS);
    return bursting
        .of(title)
        .map(
            burst ->
                new Part(
                    Part.Kind.BURST,
                    burst.doublings(),
                    Part.Kind.BURST.weight() * burst.doublings() * request.window().decay(age),
                    burst.detail()));
  }

  /// The papers themselves; one that left meanwhile is passed over.
  private List<TrendingPaper> joined(List<Scored> scored) {
    Map<PaperId, Paper> found = papers.apply(scored.stream().map(Scored::id).toList());
    return scored.stream()
        .flatMap(
            one ->
                Optional.ofNullable(found.get(one.id())).stream()
                    .map(
                        paper ->
                            new TrendingPaper(paper, day(one, paper), one.score(), one.parts())))
        .toList();
  }

  private static Optional<LocalDate> day(Scored scored, Paper paper) {
    return scored
        .day()
        .or(() -> paper.published().filter(date -> date.day() > 0).map(PublicationDate::earliest));
  }

  private record Scored(PaperId id, Optional<LocalDate> day, List<Part> parts, double score) {

    static final Comparator<Scored> ORDER =
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> one.day().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Scored::id);

    Scored(PaperId id, Optional<LocalDate> day, List<Part> parts) {
      this(id, day, parts, parts.stream().mapToDouble(Part::score).sum());
    }
  }
}
