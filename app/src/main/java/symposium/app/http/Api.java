package symposium.app.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.app.json.Json;
import symposium.core.engine.SearchResponse;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import tools.jackson.databind.node.ObjectNode;

/// The REST interface, `/api/v1`. Thread-safe.
final class Api {

  private final Service service;
  private final Metrics metrics;

  Api(Service service, Metrics metrics) {
    this.service = service;
    this.metrics = metrics;
  }

  /// `GET /search`.
  Response search(Request request) {
    return search(request, List.of());
  }

  /// `GET /papers/{id}/similar`.
  Response similar(Request request) {
    return search(request, List.of(id(request)));
  }

  private Response search(Request request, List<PaperId> seeds) {
    Parameters parameters = request.parameters();
    boolean explain = parameters.flag("explain");
    SearchRequest wanted = SearchReader.read(parameters, seeds);
    SearchResponse found = service.engine().search(wanted);
    metrics.searched(found.trace());
    ObjectNode answer = Json.response(found, explain);
    Optional<String> next = found.nextOffset().map(at -> new Cursor(at).encode(wanted));
    next.ifPresent(cursor -> answer.put("next_cursor", cursor));
    return Response.json(answer).with("Link", next.map(cursor -> nextLink(parameters, cursor)));
  }

  /// A link relative to the request's own address, so that it holds behind any proxy.
  private static String nextLink(Parameters parameters, String cursor) {
    return "<?" + parameters.queryWith("cursor", cursor) + ">; rel=\"next\"";
  }

  /// `GET /papers/{id}`, in the format the client prefers.
  Response paper(Request request) {
    List<String> offered =
        Stream.concat(
                Stream.of("application/json"),
                Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType).distinct())
            .toList();
    var accept = new Accept(request.list("accept"));
    Optional<String> best = accept.best(offered);
    if (best.isEmpty()) {
      return Problems.json(
          new Problem(
              Problem.Kind.NOT_ACCEPTABLE, "Offered are " + String.join(", ", offered) + "."),
          request);
    }
    Paper paper = find(service, id(request));
    return ExportFormat.offered(best.get(), accept)
        .map(format -> exported(service, format, List.of(paper)))
        .orElseGet(() -> Response.json(Json.paper(paper)))
        .with("Vary", "Accept");
  }

  /// `GET /experts`.
  Response experts(Request request) {
    var engine = service.engine();
    return Response.json(
        StatusJson.mixture(engine.experts(), engine.routerNames(), service.status().get()));
  }

  /// `GET /status`.
  Response status(Request request) {
    return Response.json(
        StatusJson.of(
            service.status().get(),
            service.ready().getAsBoolean(),
            service.engine().load(),
            service.everyday().digests().latest().counts()));
  }

  /// The paper an address names.
  ///
  /// @throws InvalidInput when what it names is no paper id
  static PaperId id(Request request) {
    try {
      return SearchReader.id(request.variable());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("The address names no paper: %s.".formatted(e.getMessage()), e);
    }
  }

  /// A paper of the library.
  ///
  /// @throws NotFound when it is not there
  static Paper find(Service service, PaperId id) {
    return service
        .papers()
        .apply(id)
        .orElseThrow(() -> new NotFound("There is no paper %s here.".formatted(id)));
  }

  static Response exported(Service service, ExportFormat format, List<Paper> papers) {
    String charset = format == ExportFormat.CSL ? "" : "; charset=utf-8";
    return Response.of(
        200, format.mediaType() + charset, service.citations().write(format, papers));
  }
}
