package symposium.app.http;

import java.util.List;
import java.util.Optional;
import symposium.core.error.InvalidInput;

/// One address, or a family of them. Thread-safe: immutable.
///
/// @param method `GET`, which answers `HEAD` too, `POST`, `PUT` or `DELETE`
/// @param pattern the path; `{id}` in it stands for one or more segments
/// @param audience who asks there
/// @param parameters the parameters it knows; programs are told about others, readers are not
/// @param endpoint what answers
/// @param admission who gets an answer where a library is shared
record Route(
    String method,
    String pattern,
    Audience audience,
    List<String> parameters,
    Endpoint endpoint,
    Admission admission) {

  private static final String VARIABLE = "{id}";

  /// Who asks, and so how errors are told.
  enum Audience {
    /// Programs: problems are JSON, unknown parameters are refused.
    PROGRAM,
    /// People's browsers: problems are pages, unknown parameters are ignored.
    READER
  }

  static Route program(String pattern, List<String> parameters, Endpoint endpoint) {
    return program("GET", pattern, parameters, endpoint);
  }

  static Route program(String method, String pattern, List<String> parameters, Endpoint endpoint) {
    return new Route(method, pattern, Audience.PROGRAM, parameters, endpoint, Admission.USUAL);
  }

  static Route reader(String pattern, Endpoint endpoint) {
    return new Route("GET", pattern, Audience.READER, List.of(), endpoint, Admission.USUAL);
  }

  /// Where a page's form is sent.
  static Route form(String pattern, Endpoint endpoint) {
    return new Route("POST", pattern, Audience.READER, List.of(), endpoint, Admission.USUAL);
  }

  /// Who gets an answer, where a library is shared.
  enum Admission {
    /// Who has signed in; those who may only look, to `GET`.
    USUAL,
    /// Who has signed in. What those may do who may only look is for the endpoint to judge.
    LOOKERS,
    /// Everybody.
    ALL
  }

  /// The same, for everybody.
  Route forAll() {
    return admitting(Admission.ALL);
  }

  /// The same, for those too who may only look.
  Route forLookers() {
    return admitting(Admission.LOOKERS);
  }

  private Route admitting(Admission who) {
    return new Route(method, pattern, audience, parameters, endpoint, who);
  }

  /// Whether it answers everybody.
  boolean open() {
    return admission == Admission.ALL;
  }

  /// Whether it answers requests of a method.
  boolean answers(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }

  /// The request as this route reads it, if the path is one of its own.
  ///
  /// @throws InvalidInput when the path is, but its encoding is malformed
  Optional<Request> match(Request request) {
    String path = request.path();
    int at = pattern.indexOf(VARIABLE);
    if (at < 0) {
      return path.equals(pattern) ? Optional.of(request) : Optional.empty();
    }
    String before = pattern.substring(0, at);
    String after = pattern.substring(at + VARIABLE.length());
    boolean fits =
        path.length() > before.length() + after.length()
            && path.startsWith(before)
            && path.endsWith(after);
    return fits
        ? Optional.of(
            request.withVariable(
                decoded(path.substring(before.length(), path.length() - after.length()))))
        : Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return Percent.decode(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("The address is malformed: %s.".formatted(e.getMessage()), e);
    }
  }
}
