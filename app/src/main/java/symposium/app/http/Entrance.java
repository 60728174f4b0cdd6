package symposium.app.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import symposium.app.http.Problem.Kind;
import symposium.web.account.Door;
import symposium.web.account.Visitor;

/// Finds out who asks. A library that is not shared has its owner alone; in a shared one a browser
/// shows its session's cookie and a program its token. Thread-safe.
final class Entrance {

  /// The session's cookie. Browsers keep it from scripts, from plain HTTP, and from requests that
  /// other sites' forms make.
  static final String COOKIE = "symposium-session";

  private static final String BEARER = "bearer ";
  private static final int LONGEST_SECRET = 100;

  private final Optional<Door> door;

  Entrance(Optional<Door> door) {
    this.door = door;
  }

  /// Who asks. On an address that is open to everybody nobody is looked up.
  Optional<Visitor> visitor(Route route, Request request) {
    if (door.isEmpty()) {
      return Optional.of(Visitor.alone());
    }
    return route.open() ? Optional.empty() : secret(request).flatMap(door.get()::visitor);
  }

  private static Optional<String> secret(Request request) {
    Optional<String> token =
        request
            .header("authorization")
            .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
            .map(value -> value.substring(BEARER.length()).strip());
    return token.isPresent() ? token : cookie(request);
  }

  private static Optional<String> cookie(Request request) {
    return Arrays.stream(request.list("cookie").split("[;,]", -1))
        .map(String::strip)
        .filter(part -> part.startsWith(COOKIE + "="))
        .map(part -> part.substring(COOKIE.length() + 1))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_SECRET)
        .findFirst();
  }

  /// What speaks against a visitor's request, if anything does.
  Optional<Problem> objection(Route route, Request request) {
    if (request.visitor().isEmpty()) {
      return route.open()
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  Kind.UNAUTHORIZED,
                  "Sign in, or send a token of your account as 'Authorization: Bearer …'."));
    }
    boolean looks = route.method().equals("GET");
    Visitor visitor = request.visitor().get();
    if (!looks && route.admission() != Route.Admission.LOOKERS && !visitor.mayWrite()) {
      return Optional.of(
          new Problem(
              Kind.FORBIDDEN, "This token may only look; make one that may change things."));
    }
    if (!looks && visitor.hasSession() && !saysWhereItComesFrom(request)) {
      return Optional.of(
          new Problem(
              Kind.FORBIDDEN_ORIGIN,
              "Requests that change something must come from our own pages."));
    }
    return Optional.empty();
  }

  /// Every browser sends one of these with a form; what they say is the guard's to judge.
  private static boolean saysWhereItComesFrom(Request request) {
    return request.header("origin").isPresent() || request.header("sec-fetch-site").isPresent();
  }
}
