package symposium.app.mcp;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import symposium.core.library.LibraryStatus;

/// What the library holds, as one or two honest sentences for models.
final class Coverage {

  private static final int SOURCES = 8;

  private Coverage() {}

  static String of(McpParts parts) {
    LibraryStatus status = parts.status().get();
    if (status.papers() == 0) {
      return "This library is empty: import papers first.";
    }
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "Covers %,d papers", status.papers()));
    parts
        .span()
        .get()
        .ifPresent(span -> text.append(" from %s to %s".formatted(span.first(), span.last())));
    text.append(sources(status)).append(", and nothing else.");
    if (status.searchable() < status.papers()) {
      text.append(
          String.format(
              Locale.ROOT,
              " %,d of them are not indexed yet.",
              status.papers() - status.searchable()));
    }
    return text.toString();
  }

  private static String sources(LibraryStatus status) {
    if (status.bySource().isEmpty()) {
      return "";
    }
    String named =
        status.bySource().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SOURCES)
            .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    int others = status.bySource().size() - SOURCES;
    return " (by source: %s%s)"
        .formatted(named, others > 0 ? " and %d more".formatted(others) : "");
  }
}
