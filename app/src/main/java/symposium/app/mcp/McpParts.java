package symposium.app.mcp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import symposium.core.engine.SearchResponse;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;

/// What the tools may use of a library. Thread-safe, if its parts are.
///
/// @param search answers searches
/// @param papers finds a paper by its id or an alias
/// @param status how the library stands; may be asked often
/// @param span the days the papers are from
/// @param citations writes papers in exchange formats
public record McpParts(
    Function<SearchRequest, SearchResponse> search,
    Function<PaperId, Optional<Paper>> papers,
    Supplier<LibraryStatus> status,
    Supplier<Optional<Span>> span,
    Citations citations) {

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
