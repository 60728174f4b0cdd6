package symposium.app.http;

import symposium.core.reader.Recommendations;
import symposium.follow.days.DailyLists;
import symposium.follow.trend.Trending;

/// What the HTTP adapter may use of lists by day. Thread-safe, if its parts are.
///
/// @param lists days, weeks and months
/// @param trending what trends
/// @param recommendations picks and submissions
public record DayLists(DailyLists lists, Trending trending, Recommendations recommendations) {}
