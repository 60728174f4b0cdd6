package symposium.app.mcp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import symposium.app.follows.OrderedDays;
import symposium.app.follows.Outlook;
import symposium.app.follows.Present;
import symposium.app.follows.Wishes;
import symposium.core.engine.SearchResponse;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import symposium.core.reader.Follows;
import symposium.follow.interest.PersonalFeed;
import symposium.follow.trend.Trending;

/// What the tools may use of a library. Thread-safe, if its parts are.
///
/// @param search answers searches
/// @param papers finds a paper by its id or an alias
/// @param status how the library stands; may be asked often
/// @param span the days the papers are from
/// @param citations writes papers in exchange formats
/// @param daily what each day brings
public record McpParts(
    Function<SearchRequest, SearchResponse> search,
    Function<PaperId, Optional<Paper>> papers,
    Supplier<LibraryStatus> status,
    Supplier<Optional<Span>> span,
    Citations citations,
    Daily daily) {

  /// What the tools may use of what each day brings. Thread-safe, if its parts are.
  ///
  /// @param present which day it is
  /// @param lists papers by day, week and month
  /// @param trending what trends
  /// @param follows what readers follow
  /// @param feed composes their lists
  /// @param wishes reads what is to be followed
  /// @param outlook tries it
  public record Daily(
      Present present,
      OrderedDays lists,
      Trending trending,
      Follows follows,
      PersonalFeed feed,
      Wishes wishes,
      Outlook outlook) {}

  /// Some days.
  ///
  /// @param first the first
  /// @param last the last
  public record Span(LocalDate first, LocalDate last) {}

  /// Writes papers in an exchange format. Implementations are thread-safe.
  @FunctionalInterface
  public interface Citations {

    /// Writes papers in order.
    ///
    /// @param format `bibtex`, `ris`, `csl` or `jsonl`
    /// @param papers what to write, may be empty
    /// @return the text
    String write(String format, List<Paper> papers);
  }
}
