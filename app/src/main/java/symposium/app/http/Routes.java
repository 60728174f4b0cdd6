package symposium.app.http;

import static symposium.app.http.Route.program;
import static symposium.app.http.Route.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.app.http.Route.Audience;

/// Every address the server answers; the first that fits wins, so longer patterns stand before
/// shorter ones. A request whose method no fitting route answers gets the first that fits.
/// Thread-safe: immutable.
final class Routes {

  private final List<Route> all;

  private Routes(List<Route> all) {
    this.all = List.copyOf(all);
  }

  /// A route with the request as it reads it.
  record Matched(Route route, Request request) {}

  /// The addresses of one area of the product. Implementations are thread-safe.
  interface Area {

    /// Its addresses, longer patterns before shorter ones.
    List<Route> routes();
  }

  static Routes of(
      Api api, Operations operations, OpenApi description, Site site, List<Area> areas) {
    var all = new ArrayList<Route>();
    all.add(program("/api/v1/search", SearchReader.SEARCH, api::search));
    all.add(program("/api/v1/papers/{id}/similar", SearchReader.SIMILAR, api::similar));
    all.add(program("/api/v1/papers/{id}", List.of(), api::paper));
    all.add(program("/api/v1/experts", List.of(), api::experts));
    all.add(program("/api/v1/status", List.of(), api::status));
    all.add(program("/healthz", List.of(), operations::health).forAll());
    all.add(program("/readyz", List.of(), operations::readiness).forAll());
    all.add(program("/metrics", List.of(), operations::metrics));
    all.add(program("/openapi.json", List.of(), description::json));
    all.add(program("/openapi.yaml", List.of(), description::yaml));
    all.add(reader("/", site::home));
    all.add(reader("/search", site::search));
    all.add(reader("/mixture", site::mixture));
    all.add(reader("/export", site::export));
    all.add(reader("/papers/{id}/export", site::paperExport));
    all.add(reader("/papers/{id}", site.paperAddress()::answer));
    all.add(reader("/status", site::status));
    all.add(reader("/help", site::help));
    all.add(reader("/docs", site::reference));
    all.add(reader("/opensearch.xml", site::openSearch).forAll());
    all.add(reader("/assets/{id}", site::asset).forAll());
    areas.forEach(area -> all.addAll(area.routes()));
    return new Routes(all);
  }

  List<Route> all() {
    return all;
  }

  Optional<Matched> find(Request request) {
    Optional<Matched> other = Optional.empty();
    for (Route route : all) {
      Optional<Request> match = route.match(request);
      if (match.isPresent() && route.answers(request.method())) {
        return Optional.of(new Matched(route, match.get()));
      }
      if (match.isPresent() && other.isEmpty()) {
        other = Optional.of(new Matched(route, match.get()));
      }
    }
    return other;
  }

  /// Who is likely to have asked for an address that nothing answers.
  static Audience audience(Request request) {
    boolean browser = request.list("accept").contains("text/html");
    return browser && !request.path().startsWith("/api/") ? Audience.READER : Audience.PROGRAM;
  }
}
