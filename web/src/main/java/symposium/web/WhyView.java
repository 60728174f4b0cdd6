package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchTrace;
import symposium.core.fuse.Adjustment;
import symposium.core.fuse.Contribution;

/// Why a paper is among the results: what each expert adds to its score. The shown amounts add up
/// to the shown total. Thread-safe: immutable.
///
/// @param bars the experts with a say, by name
/// @param adjustments named changes to the score
/// @param total the score, three decimals
/// @param terms the query's words as they stand in the paper, may be empty
public record WhyView(List<Bar> bars, List<Amount> adjustments, String total, List<String> terms) {

  /// How wide a score of 1 is drawn, in the picture's units.
  static final int SCALE = 1000;

  /// Copies.
  public WhyView {
    bars = List.copyOf(bars);
    adjustments = List.copyOf(adjustments);
    terms = List.copyOf(terms);
  }

  /// One expert's part.
  ///
  /// @param expert its name
  /// @param tone its colour's number, 1 to 8, the same all over the page
  /// @param rank the paper's place in its list, `3`, or a dash when it did not list the paper
  /// @param weight its weight for this paper, two decimals, or a dash
  /// @param amount what it adds to the score, three decimals
  /// @param start where its part begins in the picture of all parts, in [0, 1000]
  /// @param width how wide its part is, in [0, 1000]
  public record Bar(
      String expert, int tone, String rank, String weight, String amount, int start, int width) {}

  /// A named change.
  ///
  /// @param name what it is for
  /// @param amount what it adds to the score, three decimals
  public record Amount(String name, String amount) {}

  static WhyView of(Hit hit, SearchTrace trace) {
    List<Double> parts =
        Stream.concat(
                hit.contributions().stream().map(Contribution::amount),
                hit.adjustments().stream().map(Adjustment::amount))
            .toList();
    long[] shown = Numbers.addends(parts, hit.score());
    int contributions = hit.contributions().size();
    var adjustments = new ArrayList<Amount>();
    for (int i = 0; i < hit.adjustments().size(); i++) {
      String amount = Numbers.thousandths(shown[contributions + i]);
      adjustments.add(new Amount(hit.adjustments().get(i).name(), amount));
    }
    String total = Numbers.thousandths(Math.round(hit.score() * SCALE));
    return new WhyView(bars(hit, trace, shown), adjustments, total, hit.matches().terms());
  }

  private static List<Bar> bars(Hit hit, SearchTrace trace, long[] shown) {
    var bars = new ArrayList<Bar>();
    int start = 0;
    for (int i = 0; i < trace.experts().size(); i++) {
      ExpertTrace expert = trace.experts().get(i);
      int tone = GateView.tone(expert, trace);
      Optional<Contribution> part =
          hit.contributions().stream()
              .filter(one -> one.expert().equals(expert.expert()))
              .findFirst();
      if (part.isPresent()) {
        long amount = shown[hit.contributions().indexOf(part.get())];
        int width = Math.clamp(amount, 0, SCALE - start);
        bars.add(bar(part.get(), tone, amount, start, width));
        start += width;
      } else if (expert.weight() > 0 && expert.outcome() == ExpertTrace.Outcome.ANSWERED) {
        String none = Numbers.thousandths(0);
        bars.add(new Bar(expert.expert().name(), tone, "–", "–", none, start, 0));
      }
    }
    return bars;
  }

  private static Bar bar(Contribution part, int tone, long amount, int start, int width) {
    return new Bar(
        part.expert().name(),
        tone,
        Numbers.count(part.rank()),
        String.format(Locale.ROOT, "%.2f", part.weight()),
        Numbers.thousandths(amount),
        start,
        width);
  }

  /// The picture in words, for people who do not see it.
  ///
  /// @return `bm25 0.350, dense 0.280`
  public String spoken() {
    return String.join(
        ", ",
        Stream.concat(
                bars.stream().map(bar -> bar.expert() + " " + bar.amount()),
                adjustments.stream().map(one -> one.name() + " " + one.amount()))
            .toList());
  }
}
