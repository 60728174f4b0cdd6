package symposium.app.http;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;

/// The buttons beside a paper: read, save, upvote, less like this. Thread-safe.
final class MarkForms implements Routes.Area {

  private static final Map<String, Mark> MARKS =
      Map.of(
          "read", Mark.READ,
          "saved", Mark.SAVED,
          "upvoted", Mark.UPVOTED,
          "less", Mark.LESS_LIKE_THIS);

  private final Service service;
  private final Marks marks;
  private final InstantSource clock;

  MarkForms(Service service, InstantSource clock) {
    this.service = service;
    this.marks = service.everyday().marks();
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.form("/papers/{id}/marks", this::mark));
  }

  /// `POST /papers/{id}/marks` with `mark`, `set` (`true` or `false`) and `back`.
  private Response mark(Request request) {
    Paper paper = Api.find(service, Api.id(request));
    Parameters form = request.form();
    Mark mark = mark(form.one("mark").orElse(""));
    if (form.one("set").orElse("true").equals("true")) {
      marks.set(new Marked(request.reader(), paper.id(), mark, clock.instant()));
    } else {
      paper.allIds().forEach(id -> marks.clear(request.reader(), id, mark));
    }
    return Response.redirect(request.back("/papers/" + Percent.encodeQuery(paper.id().toString())));
  }

  private static Mark mark(String name) {
    Mark mark = MARKS.get(name.toLowerCase(Locale.ROOT));
    if (mark == null) {
      throw new InvalidInput(
          "Field 'mark' must be read, saved, upvoted or less, got '%s'."
              .formatted(Parameters.cut(name)));
    }
    return mark;
  }
}
