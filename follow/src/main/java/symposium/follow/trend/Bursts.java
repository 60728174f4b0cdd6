package symposium.follow.trend;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symposium.core.library.PaperDays;

/// Which topics are more frequent in a window than in the year before it.
///
/// A topic is a primary category or a pair of words of a title. It occurs in `w` of the window's
/// `n` papers and in `b` of the year's `m`; at the year's rate `e = n·b/m` would be expected. Its
/// burst is `log2((w + 3) / (e + 3))`, the doublings of its share, pulled towards none where counts
/// are small; a topic of fewer than [#LEAST] papers never bursts, and more than [#MOST] doublings
/// count as that many. Thread-safe: immutable.
final class Bursts {

  /// Papers the year before must have for a comparison.
  static final int ENOUGH = 200;

  /// Papers of the window that make a topic.
  static final int LEAST = 3;

  /// The greatest burst.
  static final double MOST = 5;

  private static final double CAUTION = 3;
  private static final String CATEGORY = "category ";

  private final Map<String, Burst> bursting;
  private final boolean hasHistory;

  private Bursts(Map<String, Burst> bursting, boolean hasHistory) {
    this.bursting = bursting;
    this.hasHistory = hasHistory;
  }

  /// A topic that bursts.
  ///
  /// @param doublings in (0, [#MOST]]
  /// @param detail what burst, in words
  record Burst(double doublings, String detail) {}

  /// Compares a window with the year before it.
  static Bursts between(PaperDays days, LocalDate first, LocalDate last) {
    var now = new HashMap<String, int[]>();
    int[] papers = new int[2];
    days.forEachTitle(
        first,
        last,
        title -> {
          papers[0]++;
          topics(title).forEach(topic -> now.computeIfAbsent(topic, key -> new int[2])[0]++);
        });
    now.values().removeIf(counts -> counts[0] < LEAST);
    days.forEachTitle(
        first.minusYears(1),
        first.minusDays(1),
        title -> {
          papers[1]++;
          topics(title)
              .forEach(
                  topic -> {
                    int[] counts = now.get(topic);
                    if (counts != null) {
                      counts[1]++;
                    }
                  });
        });
    var bursting = new HashMap<String, Burst>();
    if (papers[1] >= ENOUGH) {
      now.forEach(
          (topic, counts) ->
              burst(topic, counts, papers).ifPresent(burst -> bursting.put(topic, burst)));
    }
    return new Bursts(bursting, papers[1] >= ENOUGH);
  }

  private static Stream<String> topics(PaperDays.Headline title) {
    return Stream.concat(
        title.category().stream().map(category -> CATEGORY + category),
        TitleTopics.of(title.title()).stream());
  }

  private static Optional<Burst> burst(String topic, int[] counts, int[] papers) {
    double expected = (double) papers[0] * counts[1] / papers[1];
    double doublings =
        Math.min(MOST, Math.log((counts[0] + CAUTION) / (expected + CAUTION)) / Math.log(2));
    if (doublings <= 0.1) {
      return Optional.empty();
    }
    String name =
        topic.startsWith(CATEGORY) ? topic.substring(CATEGORY.length()) : "“" + topic + "”";
    return Optional.of(
        new Burst(
            doublings,
            String.format(
                Locale.ROOT,
                "%s: %,d papers, %.1f at the year's rate",
                name,
                counts[0],
                expected)));
  }

  /// The strongest burst among a paper's topics.
  Optional<Burst> of(PaperDays.Headline title) {
    return topics(title)
        .flatMap(topic -> Stream.ofNullable(bursting.get(topic)))
        .max(Comparator.comparingDouble(Burst::doublings).thenComparing(Burst::detail));
  }

  /// Whether the year before has enough papers to compare with.
  boolean hasHistory() {
    return hasHistory;
  }
}
