package symposium.app.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import symposium.app.follows.DayOrder;
import symposium.core.error.InvalidInput;
import symposium.follow.days.Period;
import symposium.follow.trend.TrendRequest;
import symposium.follow.trend.Window;

/// Turns addresses and parameters into periods and requests for trends. Thread-safe: immutable.
///
/// @param clock tells which day it is, in UTC
record DayReader(InstantSource clock) {

  /// What `/api/v1/daily` takes.
  static final List<String> DAILY =
      List.of("date", "week", "month", "as-of", "by", "limit", "offset");

  /// What `/api/v1/trending` takes.
  static final List<String> TRENDING = List.of("window", "popularity", "as-of", "limit");

  private static final int MAX_OFFSET = 1_000_000;

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// The day that counts as today.
  LocalDate asOf(Parameters parameters) {
    return given(parameters).orElseGet(this::today);
  }

  /// The day that was given to count as today.
  static Optional<LocalDate> given(Parameters parameters) {
    return parameters.one("as-of", text -> Period.parse(Period.Kind.DAY, text).first());
  }

  /// The period that `date`, `week` or `month` names; the as-of day when none is given.
  Period period(Parameters parameters) {
    Optional<Period> day = parameters.one("date", text -> Period.parse(Period.Kind.DAY, text));
    Optional<Period> week = parameters.one("week", text -> Period.parse(Period.Kind.WEEK, text));
    Optional<Period> month = parameters.one("month", text -> Period.parse(Period.Kind.MONTH, text));
    if (day.stream().count() + week.stream().count() + month.stream().count() > 1) {
      throw new InvalidInput("Give one of 'date', 'week' and 'month', not several.");
    }
    return day.or(() -> week)
        .or(() -> month)
        .orElseGet(() -> Period.of(Period.Kind.DAY, asOf(parameters)));
  }

  /// The period that an address ends in; the one of the as-of day when it ends in none.
  Period period(Period.Kind kind, Request request) {
    if (request.variable().isEmpty()) {
      return Period.of(kind, asOf(request.parameters()));
    }
    try {
      return Period.parse(kind, request.variable());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "The address cannot be used: %s.".formatted(String.valueOf(e.getMessage())), e);
    }
  }

  /// The order that `by` names; newest first when none is given.
  DayOrder order(Parameters parameters) {
    return parameters.one("by", DayOrder::parse).orElse(DayOrder.NEWEST);
  }

  int offset(Parameters parameters) {
    return parameters.integer("offset", 0, MAX_OFFSET, 0);
  }

  TrendRequest trend(Parameters parameters, int otherwise) {
    return new TrendRequest(
        parameters.one("window", Window::parse).orElse(Window.WEEK),
        asOf(parameters),
        parameters
            .one("popularity", TrendRequest.Popularity::parse)
            .orElse(TrendRequest.Popularity.ON),
        parameters.integer("limit", 1, TrendRequest.MAX_LIMIT, otherwise));
  }
}
