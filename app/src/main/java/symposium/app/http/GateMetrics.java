package symposium.app.http;

import static symposium.app.http.MetricsText.label;

import java.util.function.ToLongFunction;
import symposium.core.engine.GateLoad;
import symposium.core.engine.GateLoad.ByExpert;
import symposium.core.engine.GateLoad.ByRouter;

/// The gate's load in Prometheus' text format: sums, of which a mean over any time is the quotient
/// of two rates. Labels are names of routers and experts, so their number is bounded.
final class GateMetrics {

  private final MetricsText out;
  private final GateLoad load;

  private GateMetrics(MetricsText out, GateLoad load) {
    this.out = out;
    this.load = load;
  }

  static void write(MetricsText out, GateLoad load) {
    var metrics = new GateMetrics(out, load);
    metrics.routers(
        "symposium_gate_searches_total",
        "Searches weighed, by router; the others here are per these.",
        ByRouter::searches);
    metrics.routers(
        "symposium_gate_uneven_total",
        "Of these, gates whose weights differ from equal ones by more than %s in sum."
            .formatted(GateLoad.UNEVEN),
        ByRouter::uneven);
    metrics.entropy();
    metrics.routers(
        "symposium_gate_results_total", "Results on the pages shown.", ByRouter::results);
    metrics.experts(
        "symposium_gate_asked_total", "Searches an expert was asked in.", ByExpert::asked);
    metrics.weights();
    metrics.experts(
        "symposium_gate_found_total", "Of the results shown, those it found.", ByExpert::found);
  }

  private void routers(String name, String help, ToLongFunction<ByRouter> value) {
    out.family(name, "counter", help);
    load.routers()
        .forEach(
            (router, one) -> out.sample(name, label("router", router), value.applyAsLong(one)));
  }

  private void entropy() {
    String name = "symposium_gate_entropy_bits_total";
    out.family(name, "counter", "Sum of the gates' entropies, bits.");
    load.routers()
        .forEach((router, one) -> out.sample(name, label("router", router), one.entropyBits()));
  }

  private void experts(String name, String help, ToLongFunction<ByExpert> value) {
    out.family(name, "counter", help);
    load.routers()
        .forEach(
            (router, one) ->
                one.experts()
                    .forEach(
                        (expert, part) ->
                            out.sample(
                                name, labels(router, expert.name()), value.applyAsLong(part))));
  }

  private void weights() {
    String name = "symposium_gate_weight_total";
    out.family(name, "counter", "Sum of an expert's weights, each in [0, 1].");
    load.routers()
        .forEach(
            (router, one) ->
                one.experts()
                    .forEach(
                        (expert, part) ->
                            out.sample(name, labels(router, expert.name()), part.weight())));
  }

  private static String labels(String router, String expert) {
    return label("router", router) + "," + label("expert", expert);
  }
}
