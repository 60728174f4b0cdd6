package symposium.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import symposium.core.engine.GateLoad;
import symposium.core.library.LibraryStatus;

/// What the status page shows. Thread-safe: immutable.
///
/// @param status how the library stands
/// @param papers papers in the catalog, in words
/// @param searchable how far words can be searched
/// @param spaces the vector spaces
/// @param sources papers by source, most first
/// @param gates how routers have spread their weights, by router
public record StatusView(
    LibraryStatus status,
    String papers,
    Meter searchable,
    List<Meter> spaces,
    List<Row> sources,
    List<Gates> gates) {

  /// How far something is.
  ///
  /// @param name what
  /// @param model the model behind it, may be empty
  /// @param done how much is done, 0 or more
  /// @param total of how much, 1 or more
  /// @param percent the share, in words
  /// @param counts the numbers, in words
  /// @param state what is happening, in words
  public record Meter(
      String name,
      String model,
      long done,
      long total,
      String percent,
      String counts,
      String state) {}

  /// Papers of one source.
  ///
  /// @param name the source
  /// @param papers how many, in words
  /// @param href a search in it
  public record Row(String name, String papers, String href) {}

  /// How one router has spread its weights.
  ///
  /// @param router its name
  /// @param searches how many searches, in words
  /// @param entropy the gates' mean entropy
  /// @param uneven the share of gates that are far from equal weights
  /// @param experts what each expert had to do with it
  public record Gates(
      String router, String searches, String entropy, String uneven, List<Load> experts) {}

  /// What one expert had to do with a router's searches.
  ///
  /// @param expert its name
  /// @param asked the share of searches it was asked in
  /// @param weight its mean weight, two decimals
  /// @param found the share of the results shown that it found
  public record Load(String expert, String asked, String weight, String found) {}

  static StatusView of(LibraryStatus status, GateLoad load) {
    Meter searchable =
        meter(
            "Words",
            "",
            status.searchable(),
            status.papers(),
            status.searchable() >= status.papers() ? "complete" : "catching up");
    List<Row> sources =
        status.bySource().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(source -> row(source.getKey(), source.getValue()))
            .toList();
    var spaces = new ArrayList<Meter>();
    for (LibraryStatus.Space space : status.spaces()) {
      spaces.add(
          meter(space.expert(), space.modelId(), space.papers(), space.total(), state(space)));
    }
    return new StatusView(
        status,
        Numbers.counted(status.papers(), "paper", "papers"),
        searchable,
        List.copyOf(spaces),
        sources,
        load.routers().entrySet().stream()
            .map(one -> gates(one.getKey(), one.getValue()))
            .toList());
  }

  private static Gates gates(String router, GateLoad.ByRouter load) {
    return new Gates(
        router,
        Numbers.counted(load.searches(), "search", "searches"),
        String.format(Locale.ROOT, "%.2f bits", load.meanEntropyBits()),
        Numbers.percent(load.unevenShare()),
        load.experts().entrySet().stream()
            .map(
                one ->
                    new Load(
                        one.getKey().name(),
                        Numbers.percent(load.askedShare(one.getValue())),
                        GateView.two(load.meanWeight(one.getValue())),
                        Numbers.percent(load.foundShare(one.getValue()))))
            .toList());
  }

  private static Row row(String source, long papers) {
    String href = Links.search(SearchParams.of("").withSource(List.of(source)));
    return new Row(source, Numbers.count(papers), href);
  }

  private static Meter meter(String name, String model, long done, long total, String state) {
    double share = total == 0 ? 1 : Math.min(1, (double) done / total);
    return new Meter(
        name,
        model,
        total == 0 ? 1 : Math.min(done, total),
        Math.max(1, total),
        Numbers.percent(share),
        Numbers.count(done) + " of " + Numbers.counted(total, "paper", "papers"),
        state);
  }

  private static String state(LibraryStatus.Space space) {
    if (space.perSecond() <= 0 || space.papers() >= space.total()) {
      return space.state();
    }
    long left = Math.round((space.total() - space.papers()) / space.perSecond());
    return "%s, %.1f a second, about %s left"
        .formatted(space.state(), space.perSecond(), Numbers.about(Duration.ofSeconds(left)));
  }
}
