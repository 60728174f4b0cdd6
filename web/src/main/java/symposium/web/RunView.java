package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.SearchTrace;

/// How an answer came about. Thread-safe: immutable.
///
/// @param summary the time and the experts that answered, `14 ms: bm25 12 ms · static 3.0 ms`
/// @param router the router's name
/// @param fusion the fusion's name
/// @param experts what each expert did, by name
/// @param hops the time of each step
public record RunView(
    String summary, String router, String fusion, List<Line> experts, List<Hop> hops) {

  private static final int TONES = 6;
  private static final List<String> HOPS =
      List.of("analyze", "experts", "fuse", "rerank", "join", "total");

  /// What one expert did.
  ///
  /// @param expert its name
  /// @param tone its colour's number, 1 to 6
  /// @param outcome what became of asking it
  /// @param weight its weight, two decimals
  /// @param returned how many papers it ranked
  /// @param coverage the share of the library it could see
  /// @param time how long it took
  public record Line(
      String expert,
      int tone,
      String outcome,
      String weight,
      String returned,
      String coverage,
      String time) {}

  /// The time of one step.
  ///
  /// @param name the step
  /// @param time how long it took
  public record Hop(String name, String time) {}

  /// Copies.
  public RunView {
    experts = List.copyOf(experts);
    hops = List.copyOf(hops);
  }

  static RunView of(SearchTrace trace) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < trace.experts().size(); i++) {
      lines.add(line(trace.experts().get(i), 1 + i % TONES));
    }
    List<Hop> hops =
        HOPS.stream()
            .filter(hop -> trace.nanos().containsKey(hop))
            .map(hop -> new Hop(hop, Numbers.millis(trace.nanos().getOrDefault(hop, 0L))))
            .toList();
    return new RunView(summary(trace), trace.router(), trace.fusion(), lines, hops);
  }

  private static String summary(SearchTrace trace) {
    String experts =
        trace.experts().stream()
            .filter(expert -> expert.outcome() == ExpertTrace.Outcome.ANSWERED)
            .map(expert -> expert.expert().name() + " " + Numbers.millis(expert.nanos()))
            .collect(Collectors.joining(" · "));
    String total = Numbers.millis(trace.nanos().getOrDefault("total", 0L));
    return experts.isEmpty() ? total : total + ": " + experts;
  }

  private static Line line(ExpertTrace expert, int tone) {
    boolean answered = expert.outcome() == ExpertTrace.Outcome.ANSWERED;
    return new Line(
        expert.expert().name(),
        tone,
        outcome(expert),
        answered ? String.format(Locale.ROOT, "%.2f", expert.weight()) : "–",
        answered ? Numbers.count(expert.returned()) : "–",
        answered ? Numbers.percent(expert.coverage()) : "–",
        expert.nanos() > 0 ? Numbers.millis(expert.nanos()) : "–");
  }

  private static String outcome(ExpertTrace expert) {
    String what =
        switch (expert.outcome()) {
          case ANSWERED -> "answered";
          case ABSTAINED -> "abstained";
          case TIMED_OUT -> "timed out";
          case FAILED -> "failed";
          case ABSENT -> "absent";
          case NOT_ASKED -> "not asked";
        };
    return expert.detail().isEmpty() ? what : what + ": " + expert.detail();
  }
}
