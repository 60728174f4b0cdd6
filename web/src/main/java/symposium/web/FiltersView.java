package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import symposium.core.engine.Facets;

/// What results can be narrowed by. Thread-safe: immutable.
///
/// @param from the first year as set, may be empty
/// @param to the last year as set, may be empty
/// @param years results by year, oldest first, for a picture; empty for fewer than two years
/// @param categories the most frequent categories and those chosen
/// @param sources the sources
/// @param active how many filters are set
public record FiltersView(
    String from,
    String to,
    List<Year> years,
    List<Option> categories,
    List<Option> sources,
    int active) {

  private static final int CATEGORIES = 10;
  private static final int SOURCES = 8;
  private static final int YEARS = 30;

  /// How high the picture of years is, in its units.
  static final int HEIGHT = 40;

  /// A value to choose.
  ///
  /// @param value the value
  /// @param count results that have it, or 0 when not known
  /// @param chosen whether it is chosen
  public record Option(String value, int count, boolean chosen) {}

  /// A year in the picture.
  ///
  /// @param year the year
  /// @param count its results, 0 or more
  /// @param height how high it is drawn, in [0, 40]
  /// @param href this search in that year only
  public record Year(int year, int count, int height, String href) {}

  /// Copies.
  public FiltersView {
    years = List.copyOf(years);
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
  }

  static FiltersView of(SearchParams params, Facets facets) {
    int active =
        (params.from().isEmpty() ? 0 : 1)
            + (params.to().isEmpty() ? 0 : 1)
            + params.cat().size()
            + params.source().size();
    return new FiltersView(
        params.from(),
        params.to(),
        years(params, facets.years()),
        options(facets.categories(), params.cat(), CATEGORIES),
        options(facets.sources(), params.source(), SOURCES),
        active);
  }

  private static List<Option> options(List<Facets.Count> counts, List<String> chosen, int most) {
    Stream<Option> found =
        counts.stream()
            .limit(most)
            .map(one -> new Option(one.value(), one.count(), has(chosen, one.value())));
    Stream<Option> others =
        chosen.stream()
            .filter(
                value ->
                    counts.stream()
                        .limit(most)
                        .noneMatch(one -> one.value().equalsIgnoreCase(value)))
            .map(value -> new Option(value, 0, true));
    return Stream.concat(found, others).toList();
  }

  private static boolean has(List<String> values, String value) {
    return values.stream().anyMatch(value::equalsIgnoreCase);
  }

  private static List<Year> years(SearchParams params, List<Facets.Count> newestFirst) {
    if (newestFirst.size() < 2) {
      return List.of();
    }
    int last = Integer.parseInt(newestFirst.getFirst().value());
    int oldest = Integer.parseInt(newestFirst.getLast().value());
    int first = Math.max(oldest, last - YEARS + 1);
    int[] counts = new int[last - first + 1];
    for (Facets.Count one : newestFirst) {
      int year = Integer.parseInt(one.value());
      if (year >= first) {
        counts[year - first] = one.count();
      }
    }
    int most = newestFirst.stream().mapToInt(Facets.Count::count).max().orElse(1);
    var years = new ArrayList<Year>();
    for (int i = 0; i < counts.length; i++) {
      String year = String.valueOf(first + i);
      int height = Math.ceilDiv(counts[i] * HEIGHT, Math.max(1, most));
      String href = Links.search(params.withYears(year, year));
      years.add(new Year(first + i, counts[i], Math.min(HEIGHT, height), href));
    }
    return years;
  }
}
