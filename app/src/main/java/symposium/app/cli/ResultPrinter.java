package symposium.app.cli;

import java.util.List;
import java.util.Locale;
import symposium.app.json.Json;
import symposium.app.wire.Symposium;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;

/// Prints a search's results in the format that was asked for.
final class ResultPrinter {

  private final Console console;
  private final SearchOptions options;

  ResultPrinter(Console console, SearchOptions options) {
    this.console = console;
    this.options = options;
  }

  int print(Symposium library, SearchResponse response) {
    if (!options.format.equals("json")) {
      response.notes().forEach(note -> console.err().println(Wrap.safe(note)));
    }
    switch (options.format) {
      case "table" -> table(library, response);
      case "json" -> console.out().println(Json.pretty(Json.response(response, options.explain)));
      case "jsonl" ->
          response.hits().forEach(hit -> console.out().println(Json.line(Json.hit(hit))));
      case "trec" -> response.hits().forEach(this::trec);
      default -> Citations.print(options.format, papers(response), console.out());
    }
    return response.hits().isEmpty() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private static List<symposium.core.model.Paper> papers(SearchResponse response) {
    return response.hits().stream().map(Hit::paper).toList();
  }

  private void table(Symposium library, SearchResponse response) {
    new TextTable(console, options.explain).print(response);
    if (response.hits().isEmpty() && library.count() == 0) {
      console
          .err()
          .println(
              "The library is empty: fill it with `symposium import FILE…`, or try `symposium demo`.");
    }
  }

  private void trec(Hit hit) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s Q0 %s %d %.6f symposium%n",
            options.queryId,
            hit.paper().id(),
            hit.rank(),
            hit.score());
  }
}
