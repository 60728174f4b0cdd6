package symposium.app.http;

import static symposium.app.http.MetricsText.label;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.GateLoad;
import symposium.core.engine.SearchTrace;
import symposium.core.library.LibraryStatus;

/// What this server has done since it started, for `/metrics`. Label values come from the program's
/// own tables only, so their number is bounded. Thread-safe.
final class Metrics {

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
  private final Map<String, Histogram> hops = new ConcurrentSkipListMap<>();
  private final Map<String, Histogram> experts = new ConcurrentSkipListMap<>();
  private final LongAdder searches = new LongAdder();

  /// Counts an answered request.
  ///
  /// @param route the route's pattern, never the path as sent
  void answered(String route, int status) {
    count(requests, label("route", route) + "," + label("status", Integer.toString(status)));
  }

  /// Counts a search.
  void searched(SearchTrace trace) {
    searches.increment();
    trace.nanos().forEach((hop, nanos) -> histogram(hops, label("hop", hop)).add(nanos));
    for (ExpertTrace expert : trace.experts()) {
      String name = label("expert", expert.expert().name());
      String outcome = expert.outcome().name().toLowerCase(Locale.ROOT);
      count(outcomes, name + "," + label("outcome", outcome));
      if (expert.outcome() == ExpertTrace.Outcome.ANSWERED) {
        histogram(experts, name).add(expert.nanos());
      }
    }
  }

  private static void count(Map<String, LongAdder> counts, String labels) {
    counts.computeIfAbsent(labels, key -> new LongAdder()).increment();
  }

  private static Histogram histogram(Map<String, Histogram> all, String labels) {
    return all.computeIfAbsent(labels, key -> new Histogram());
  }

  /// Everything in Prometheus' text format.
  String text(LibraryStatus status, GateLoad load) {
    var out = new MetricsText();
    writeActivity(out);
    GateMetrics.write(out, load);
    writeLibrary(out, status);
    writeMemory(out);
    return out.toString();
  }

  private void writeActivity(MetricsText out) {
    String name = "symposium_http_requests_total";
    out.family(name, "counter", "Requests answered, by route and status.");
    requests.forEach((labels, count) -> out.sample(name, labels, count.sum()));
    out.family("symposium_searches_total", "counter", "Searches answered.")
        .sample("symposium_searches_total", "", searches.sum());
    String hop = "symposium_search_seconds";
    out.family(hop, "histogram", "Time per hop of a search, and in total.");
    hops.forEach((labels, histogram) -> histogram.write(out, hop, labels));
    String expert = "symposium_expert_seconds";
    out.family(expert, "histogram", "Time an expert took to answer.");
    experts.forEach((labels, histogram) -> histogram.write(out, expert, labels));
    String outcome = "symposium_expert_outcomes_total";
    out.family(outcome, "counter", "What became of asking an expert.");
    outcomes.forEach((labels, count) -> out.sample(outcome, labels, count.sum()));
  }

  private static void writeLibrary(MetricsText out, LibraryStatus status) {
    out.family("symposium_build_info", "gauge", "The product's version.")
        .sample("symposium_build_info", label("version", status.version()), 1);
    out.family("symposium_papers", "gauge", "Papers in the catalog.")
        .sample("symposium_papers", "", status.papers());
    out.family("symposium_papers_searchable", "gauge", "Papers the lexical index can find.")
        .sample("symposium_papers_searchable", "", status.searchable());
    String covered = "symposium_space_papers";
    out.family(covered, "gauge", "Papers with a vector.");
    for (LibraryStatus.Space space : status.spaces()) {
      out.sample(covered, label("expert", space.expert()), space.papers());
    }
    String share = "symposium_space_coverage_ratio";
    out.family(share, "gauge", "Share of the papers that have a vector.");
    for (LibraryStatus.Space space : status.spaces()) {
      out.sample(share, label("expert", space.expert()), StatusJson.coverage(space));
    }
  }

  private static void writeMemory(MetricsText out) {
    Runtime runtime = Runtime.getRuntime();
    out.family("symposium_heap_used_bytes", "gauge", "Heap in use, garbage included.")
        .sample("symposium_heap_used_bytes", "", runtime.totalMemory() - runtime.freeMemory());
    out.family("symposium_heap_max_bytes", "gauge", "The largest the heap may grow.")
        .sample("symposium_heap_max_bytes", "", runtime.maxMemory());
  }
}
