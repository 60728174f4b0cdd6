package symposium.app.http;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.app.http.Problem.Kind;
import symposium.app.http.Route.Audience;
import symposium.core.error.CorruptData;
import symposium.core.error.InvalidInput;
import symposium.core.error.SymposiumException;

/// The way of every request: guard, route, method, parameters, endpoint; then the headers that
/// every answer has. Nothing thrown passes it. Thread-safe.
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /// The longest path and query together, characters.
  static final int MAX_TARGET = 16_384;

  private static final String NO_ROUTE = "none";

  private final Guard guard;
  private final Entrance entrance;
  private final Routes routes;
  private final Site site;
  private final Metrics metrics;

  Dispatcher(Guard guard, Entrance entrance, Routes routes, Site site, Metrics metrics) {
    this.guard = guard;
    this.entrance = entrance;
    this.routes = routes;
    this.site = site;
    this.metrics = metrics;
  }

  /// Answers a request.
  Response answer(Request request) {
    Optional<Problem> objection = objection(request);
    if (objection.isPresent()) {
      return finished(request, NO_ROUTE, Problems.json(objection.get(), request));
    }
    Optional<Routes.Matched> match;
    try {
      match = routes.find(request);
    } catch (InvalidInput e) {
      return finished(request, NO_ROUTE, told(Problem.of(e), Routes.audience(request), request));
    }
    if (match.isEmpty()) {
      var problem = new Problem(Kind.NOT_FOUND, "Nothing is at this address.");
      return finished(request, NO_ROUTE, told(problem, Routes.audience(request), request));
    }
    Route route = match.get().route();
    return finished(request, route.pattern(), answer(route, match.get().request()));
  }

  private Optional<Problem> objection(Request request) {
    if (request.path().length() + request.query().length() > MAX_TARGET) {
      return Optional.of(
          new Problem(
              Kind.URI_TOO_LONG,
              "Addresses may have %,d characters; shorten the query.".formatted(MAX_TARGET)));
    }
    return guard.objection(request);
  }

  private Response answer(Route route, Request request) {
    if (!route.answers(request.method())) {
      var problem = new Problem(Kind.METHOD_NOT_ALLOWED, "Ask with %s.".formatted(route.method()));
      return told(problem, route.audience(), request)
          .with("Allow", route.method().equals("GET") ? "GET, HEAD" : route.method());
    }
    try {
      Request known = request.by(entrance.visitor(route, request));
      Optional<Problem> objection = entrance.objection(route, known);
      if (objection.isPresent()) {
        return refused(objection.get(), route, request);
      }
      if (route.audience() == Audience.PROGRAM) {
        request.parameters().allowOnly(route.parameters());
      }
      return route.endpoint().answer(known);
    } catch (SymposiumException e) {
      if (e instanceof CorruptData) {
        LOG.error("{} failed", route.pattern(), e);
      }
      return told(Problem.of(e), route.audience(), request);
    } catch (RuntimeException e) {
      LOG.error("{} failed", route.pattern(), e);
      return told(Problem.internal(), route.audience(), request);
    }
  }

  /// People are led to the sign-in page, and from there to where they wanted to go.
  private Response refused(Problem problem, Route route, Request request) {
    boolean person = route.audience() == Audience.READER && route.method().equals("GET");
    if (problem.kind() == Kind.UNAUTHORIZED && person) {
      String wanted = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
      return Response.redirect("/sign-in?back=" + Percent.encodeQuery(wanted));
    }
    Response told = told(problem, route.audience(), request);
    return problem.kind() == Kind.UNAUTHORIZED
        ? told.with("WWW-Authenticate", "Bearer realm=\"Symposium\"")
        : told;
  }

  private Response told(Problem problem, Audience audience, Request request) {
    return switch (audience) {
      case PROGRAM -> Problems.json(problem, request);
      case READER -> site.problem(problem);
    };
  }

  private Response finished(Request request, String route, Response response) {
    Response tagged = response.status() == 200 ? tagged(request, response) : response;
    metrics.answered(route, tagged.status());
    return SecurityHeaders.on(tagged);
  }

  private static Response tagged(Request request, Response response) {
    EntityTag tag = EntityTag.of(response.body());
    Response tagged = response.with("ETag", tag.text());
    if (!tagged.headers().containsKey("Cache-Control")) {
      tagged = tagged.with("Cache-Control", "private, no-cache");
    }
    return tag.isNamedBy(request.list("if-none-match")) ? tagged.notModified() : tagged;
  }
}
