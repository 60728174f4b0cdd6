package symposium.core.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.core.retrieve.Attributes;

/// How the results of all pages spread over years, categories and sources. Thread-safe: immutable.
///
/// @param years results by year of publication, newest first; undated papers are not counted
/// @param categories results by category, most frequent first
/// @param sources results by source, most frequent first
public record Facets(List<Count> years, List<Count> categories, List<Count> sources) {

  /// Copies.
  public Facets {
    years = List.copyOf(years);
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
  }

  /// A value with how many results have it.
  ///
  /// @param value the value as a filter takes it
  /// @param count results, 1 or more
  public record Count(String value, int count) {}

  static Facets of(Iterable<Attributes> papers) {
    SortedMap<String, Integer> years = new TreeMap<>(java.util.Comparator.reverseOrder());
    SortedMap<String, Integer> categories = new TreeMap<>();
    SortedMap<String, Integer> sources = new TreeMap<>();
    for (Attributes paper : papers) {
      paper
          .published()
          .ifPresent(date -> years.merge(Integer.toString(date.year()), 1, Integer::sum));
      paper.categories().forEach(category -> categories.merge(category, 1, Integer::sum));
      paper.sources().forEach(source -> sources.merge(source, 1, Integer::sum));
    }
    return new Facets(inOrder(years), frequentFirst(categories), frequentFirst(sources));
  }

  private static List<Count> inOrder(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Count> frequentFirst(Map<String, Integer> counts) {
    return inOrder(counts).stream()
        .sorted(java.util.Comparator.comparingInt(Count::count).reversed())
        .toList();
  }
}
