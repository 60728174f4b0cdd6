package symposium.app.http;

import java.util.List;
import symposium.app.follows.OrderedDays;
import symposium.app.json.DayJson;
import symposium.follow.days.DailyLists;

/// `/api/v1/daily` and `/api/v1/trending`. Thread-safe.
final class DaysApi implements Routes.Area {

  private static final int DEFAULT_LIMIT = 50;

  private final DayLists days;
  private final OrderedDays ordered;
  private final DayReader reader;

  DaysApi(Service service, DayReader reader) {
    this.days = service.everyday().lists();
    this.ordered = service.everyday().ordered();
    this.reader = reader;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.program("/api/v1/daily", DayReader.DAILY, this::daily),
        Route.program("/api/v1/trending", DayReader.TRENDING, this::trending));
  }

  private Response daily(Request request) {
    Parameters parameters = request.parameters();
    return Response.json(
        DayJson.daily(
            ordered.list(
                request.reader(),
                new OrderedDays.Wanted(
                    reader.period(parameters),
                    reader.asOf(parameters),
                    reader.order(parameters),
                    reader.offset(parameters),
                    parameters.integer("limit", 1, DailyLists.MAX_LIMIT, DEFAULT_LIMIT)))));
  }

  private Response trending(Request request) {
    return Response.json(
        DayJson.trending(days.trending().list(reader.trend(request.parameters(), DEFAULT_LIMIT))));
  }
}
