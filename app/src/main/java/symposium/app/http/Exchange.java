package symposium.app.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Translates between the server library's exchanges and [Request] and [Response]. Thread-safe:
/// immutable.
///
/// @param dispatcher what answers
/// @param proxies whose words about requests are believed
record Exchange(Dispatcher dispatcher, Proxies proxies) implements Handler {

  @Override
  public void handle(ServerRequest from, ServerResponse to) {
    Request request = proxies.seen(request(from));
    Response response = dispatcher.answer(request);
    to.status(Status.create(response.status()));
    response.headers().forEach((name, value) -> to.header(name, value));
    boolean last = request.list("connection").equalsIgnoreCase("close");
    if (last) {
      to.header(HeaderValues.CONNECTION_CLOSE);
    }
    if (request.method().equals("HEAD")) {
      to.header(HeaderNames.CONTENT_LENGTH, Integer.toString(response.body().length));
      to.send();
    } else {
      to.send(response.body());
    }
    if (last) {
      // The library announces the end of the connection but leaves it to the idle timeout.
      throw new CloseConnectionException("the client wants no more");
    }
  }

  private static Request request(ServerRequest from) {
    var prologue = from.prologue();
    return new Request(
        prologue.method().text(),
        prologue.uriPath().rawPath(),
        prologue.query().rawValue(),
        headers(from),
        "",
        body(from),
        from.remotePeer().host(),
        Optional.empty());
  }

  /// The server library bounds it.
  private static String body(ServerRequest from) {
    return from.content().hasEntity()
        ? new String(from.content().as(byte[].class), StandardCharsets.UTF_8)
        : "";
  }

  private static Map<String, List<String>> headers(ServerRequest from) {
    var headers = new LinkedHashMap<String, List<String>>();
    from.headers()
        .forEach(
            header ->
                headers.put(
                    header.name().toLowerCase(Locale.ROOT), List.copyOf(header.allValues())));
    return headers;
  }
}
