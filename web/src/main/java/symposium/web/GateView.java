package symposium.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.ExpertTrace.Outcome;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.engine.SearchTrace;
import symposium.core.route.Reason;

/// How an answer came about: who was asked, with what weight, and who found what. Thread-safe:
/// immutable.
///
/// @param router who decided, in words
/// @param shares the experts with a weight, the greatest first, for a picture
/// @param experts what became of each expert, by name
/// @param shown how many results the page shows, in words
/// @param reasons why the router weighed so, what moved most first
/// @param fusion the fusion's name
/// @param time how long it took
/// @param hops the time of each step
/// @param compare the Mixture page for this search
public record GateView(
    String router,
    List<Share> shares,
    List<Line> experts,
    String shown,
    List<String> reasons,
    String fusion,
    String time,
    List<Hop> hops,
    String compare) {

  /// How wide all the weight is drawn, in the picture's units.
  static final int WIDTH = 1000;

  private static final int TONES = 8;
  private static final String NONE = "–";
  private static final List<String> HOPS =
      List.of("analyze", "experts", "fuse", "rerank", "join", "total");

  /// An expert's part of the gate.
  ///
  /// @param expert its name
  /// @param tone its colour's number, 1 to 8, the same all over the page
  /// @param weight its weight, two decimals
  /// @param start where its part begins, in [0, 1000]
  /// @param width how wide its part is, in [0, 1000]
  public record Share(String expert, int tone, String weight, int start, int width) {}

  /// What one expert did.
  ///
  /// @param expert its name
  /// @param tone its colour's number, 1 to 8
  /// @param answered whether it ranked papers
  /// @param outcome what became of asking it, and why when it did not answer
  /// @param weight its weight, two decimals
  /// @param width how wide its weight is drawn, in [0, 1000]
  /// @param found how many of the results shown it found
  /// @param returned how many papers it ranked
  /// @param coverage the share of the library it could see
  /// @param time how long it took
  public record Line(
      String expert,
      int tone,
      boolean answered,
      String outcome,
      String weight,
      int width,
      String found,
      String returned,
      String coverage,
      String time) {}

  /// The time of one step.
  ///
  /// @param name the step
  /// @param time how long it took
  public record Hop(String name, String time) {}

  /// Copies.
  public GateView {
    shares = List.copyOf(shares);
    experts = List.copyOf(experts);
    reasons = List.copyOf(reasons);
    hops = List.copyOf(hops);
  }

  static GateView of(SearchParams params, SearchResponse response) {
    return of(params, response, response.hits());
  }

  /// Of an answer of which only some results are shown.
  static GateView of(SearchParams params, SearchResponse response, List<Hit> hits) {
    SearchTrace trace = response.trace();
    List<Hop> hops =
        HOPS.stream()
            .filter(hop -> trace.nanos().containsKey(hop))
            .map(hop -> new Hop(hop, Numbers.millis(trace.nanos().getOrDefault(hop, 0L))))
            .toList();
    return new GateView(
        router(trace),
        shares(trace),
        trace.experts().stream().map(expert -> line(expert, trace, hits)).toList(),
        Numbers.counted(hits.size(), "result", "results"),
        reasons(trace),
        trace.fusion(),
        Numbers.millis(trace.nanos().getOrDefault("total", 0L)),
        hops,
        Links.mixture(params));
  }

  /// Reasons are about what the router wanted, so they say where that could not be had.
  private static List<String> reasons(SearchTrace trace) {
    var reasons = new ArrayList<>(trace.reasons().stream().map(Reason::sentence).toList());
    String silent =
        trace.experts().stream()
            .filter(expert -> isSilent(expert) && isWanted(expert, trace))
            .map(expert -> expert.expert().name())
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      reasons.add("whatever was meant for %s went to the others: no answer".formatted(silent));
    }
    return reasons;
  }

  private static boolean isSilent(ExpertTrace expert) {
    return switch (expert.outcome()) {
      case ABSTAINED, TIMED_OUT, FAILED, ABSENT -> true;
      case ANSWERED, NOT_ASKED -> false;
    };
  }

  private static boolean isWanted(ExpertTrace expert, SearchTrace trace) {
    return trace.reasons().stream()
        .anyMatch(reason -> reason.shifts().containsKey(expert.expert()));
  }

  private static String router(SearchTrace trace) {
    return trace.router().equals("weights") ? "your weights" : "router " + trace.router();
  }

  /// The colour of an expert, by its place among all of them.
  static int tone(ExpertTrace expert, SearchTrace trace) {
    return 1 + trace.experts().indexOf(expert) % TONES;
  }

  private static List<Share> shares(SearchTrace trace) {
    List<ExpertTrace> heard =
        trace.experts().stream()
            .filter(expert -> expert.weight() > 0)
            .sorted(Comparator.comparingDouble(ExpertTrace::weight).reversed())
            .toList();
    var shares = new ArrayList<Share>();
    int start = 0;
    for (ExpertTrace expert : heard) {
      int width = Math.clamp(Math.round(expert.weight() * WIDTH), 0, WIDTH - start);
      shares.add(
          new Share(
              expert.expert().name(), tone(expert, trace), two(expert.weight()), start, width));
      start += width;
    }
    return shares;
  }

  private static Line line(ExpertTrace expert, SearchTrace trace, List<Hit> hits) {
    boolean answered = expert.outcome() == Outcome.ANSWERED;
    long found = hits.stream().filter(hit -> hit.isFoundBy(expert.expert())).count();
    return new Line(
        expert.expert().name(),
        tone(expert, trace),
        answered,
        outcome(expert),
        answered ? two(expert.weight()) : NONE,
        Math.clamp(Math.round(expert.weight() * WIDTH), 0, WIDTH),
        expert.weight() > 0 ? Numbers.count(found) : NONE,
        answered ? Numbers.count(expert.returned()) : NONE,
        answered ? Numbers.percent(expert.coverage()) : NONE,
        expert.nanos() > 0 ? Numbers.millis(expert.nanos()) : NONE);
  }

  static String two(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }

  static String outcome(ExpertTrace expert) {
    String what =
        switch (expert.outcome()) {
          case ANSWERED -> expert.weight() > 0 ? "answered" : "asked, has no say";
          case ABSTAINED -> "abstained";
          case TIMED_OUT -> "timed out";
          case FAILED -> "failed";
          case ABSENT -> "absent";
          case NOT_ASKED -> "not asked";
        };
    String why =
        expert.outcome() == Outcome.NOT_ASKED && expert.detail().isEmpty()
            ? "the router gave it no weight"
            : expert.detail();
    return why.isEmpty() ? what : what + ": " + why;
  }

  /// The picture in words, for people who do not see it.
  ///
  /// @return `bm25 0.40, dense 0.40`, or that nobody answered
  public String spoken() {
    return shares.isEmpty()
        ? "no expert answered"
        : shares.stream()
            .map(share -> share.expert() + " " + share.weight())
            .collect(Collectors.joining(", "));
  }
}
