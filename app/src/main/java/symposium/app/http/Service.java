package symposium.app.http;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import symposium.app.follows.Outlook;
import symposium.app.follows.Present;
import symposium.app.follows.Wishes;
import symposium.app.mcp.McpParts;
import symposium.core.engine.SearchEngine;
import symposium.core.engine.SearchResponse;
import symposium.core.engine.SearchTrace;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.web.account.Door;

/// What the HTTP adapter may use of a library. Thread-safe, if its parts are.
///
/// @param engine answers searches
/// @param papers finds a paper by its id or an alias
/// @param status how the library stands; may be asked often
/// @param citations writes papers in exchange formats
/// @param ready whether searches can be answered now
/// @param everyday lists by day, follows and what belongs to readers
/// @param door lets people in where the library is shared
public record Service(
    SearchEngine engine,
    Function<PaperId, Optional<Paper>> papers,
    Supplier<LibraryStatus> status,
    Citations citations,
    BooleanSupplier ready,
    Everyday everyday,
    Door door) {

  /// The same as tools for language models.
  ///
  /// @param clock tells which day it is
  /// @param searched hears of every search
  /// @return what they may use
  public McpParts tools(InstantSource clock, Consumer<SearchTrace> searched) {
    return new McpParts(
        request -> {
          SearchResponse response = engine.search(request);
          searched.accept(response.trace());
          return response;
        },
        papers,
        status,
        this::span,
        (format, chosen) ->
            new String(
                citations.write(ExportFormat.named(format).orElseThrow(), chosen),
                StandardCharsets.UTF_8),
        daily(clock));
  }

  private McpParts.Daily daily(InstantSource clock) {
    Following following = everyday.following();
    return new McpParts.Daily(
        new Present(clock, everyday.days()),
        everyday.ordered(),
        everyday.lists().trending(),
        following.follows(),
        following.feed(),
        new Wishes(following.pasted()),
        new Outlook(following.feed(), everyday.days()));
  }

  private Optional<McpParts.Span> span() {
    return everyday
        .days()
        .firstAfter(LocalDate.of(1, 1, 1))
        .flatMap(
            first ->
                everyday
                    .days()
                    .lastBefore(LocalDate.of(9999, 12, 31))
                    .map(last -> new McpParts.Span(first, last)));
  }

  /// Writes papers in an exchange format. Implementations are thread-safe.
  @FunctionalInterface
  public interface Citations {

    /// Writes papers in order.
    ///
    /// @param format the format
    /// @param papers what to write, may be empty
    /// @return UTF-8 text; for [ExportFormat#JSONL] one JSON object and a line feed per paper
    byte[] write(ExportFormat format, List<Paper> papers);
  }
}
