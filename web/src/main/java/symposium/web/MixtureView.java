package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symposium.core.engine.Comparison;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Experts;
import symposium.core.retrieve.ExpertId;

/// What the Mixture page shows. Thread-safe: immutable.
///
/// @param params what was asked, as it stands in the address
/// @param sliders one for each present expert, by name; empty until something is asked
/// @param absent experts that are not here, and what each lacks, in words
/// @param comparison the lists, or empty when nothing was asked yet
public record MixtureView(
    SearchParams params,
    List<Slider> sliders,
    List<String> absent,
    Optional<ComparisonView> comparison) {

  /// A weight the reader can move.
  ///
  /// @param expert the expert's name
  /// @param tone its colour's number, 1 to 8
  /// @param value its weight now, in [0, 1], two decimals
  public record Slider(String expert, int tone, String value) {}

  /// Copies.
  public MixtureView {
    sliders = List.copyOf(sliders);
    absent = List.copyOf(absent);
  }

  /// Papers of the mixture among which an expert's own are looked up.
  public static final int LOOKED_UP = 50;

  /// Papers of each expert alone.
  public static final int SHOWN = ComparisonView.SHOWN;

  /// The view of a page where nothing was asked yet.
  ///
  /// @param params what stands in the address
  /// @return the view
  public static MixtureView empty(SearchParams params) {
    return new MixtureView(params, List.of(), List.of(), Optional.empty());
  }

  /// The view of a comparison.
  ///
  /// @param params what was asked, as it stands in the address
  /// @param given the weights the reader gave, by expert; empty when a router decided
  /// @param experts the installation's experts
  /// @param routers the routers to choose from
  /// @param comparison the engine's answer
  /// @return the view
  public static MixtureView of(
      SearchParams params,
      Map<String, Double> given,
      Experts experts,
      List<String> routers,
      Comparison comparison) {
    var sliders = new ArrayList<Slider>();
    double scale = Math.max(1, given.values().stream().mapToDouble(w -> w).max().orElse(1));
    var trace = comparison.mixture().trace();
    for (ExpertTrace expert : trace.experts()) {
      if (experts.present().containsKey(expert.expert())) {
        String name = expert.expert().name();
        double weight = given.isEmpty() ? expert.weight() : given.getOrDefault(name, 0.0) / scale;
        sliders.add(
            new Slider(
                name, GateView.tone(expert, trace), String.format(Locale.ROOT, "%.2f", weight)));
      }
    }
    return new MixtureView(
        params,
        sliders,
        experts.absent().entrySet().stream().map(MixtureView::lacking).toList(),
        Optional.of(ComparisonView.of(params, routers, comparison)));
  }

  private static String lacking(Map.Entry<ExpertId, String> expert) {
    return expert.getKey() + ": " + expert.getValue();
  }

  /// What the page is about, for its title.
  ///
  /// @return the query, or a word for the page
  public String heading() {
    return params.q().isEmpty() ? "Mixture" : params.q() + " – Mixture";
  }

  /// What the form has to send along that it does not ask for.
  ///
  /// @return the parameters but for router and weights
  public List<SearchParams.Field> kept() {
    return params.withRouter("").fields();
  }
}
