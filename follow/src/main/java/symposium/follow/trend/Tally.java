package symposium.follow.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symposium.core.library.Signal;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;

/// What people did with papers in one window, decayed by age. Confined to one thread.
final class Tally {

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final TrendRequest request;
  private final Instant end;
  private final Map<PaperId, Map<Part.Kind, Double>> amounts = new HashMap<>();

  Tally(TrendRequest request) {
    this.request = request;
    this.end = request.asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The moment the window begins.
  Instant begin() {
    return request.window().first(request.asOf()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The first moment after the window.
  Instant end() {
    return end;
  }

  void add(List<Marked> marks) {
    for (Marked marked : marks) {
      kind(marked.mark())
          .ifPresent(
              kind ->
                  add(
                      marked.paper(),
                      kind,
                      1,
                      Duration.between(marked.at(), end).toMillis() / DAY_MILLIS));
    }
  }

  private static Optional<Part.Kind> kind(Mark mark) {
    return switch (mark) {
      case UPVOTED -> Optional.of(Part.Kind.UPVOTES);
      case SAVED -> Optional.of(Part.Kind.SAVES);
      case READ -> Optional.of(Part.Kind.READS);
      case LESS_LIKE_THIS -> Optional.empty();
    };
  }

  /// Adds what counts grew by on the window's days. The first count of a paper that became known in
  /// the window is all growth; of an older paper it only starts the comparison.
  ///
  /// @param signals by paper, kind and day, reaching back before the window
  /// @param young papers of the window
  void add(List<Signal> signals, Set<PaperId> young) {
    LocalDate first = request.window().first(request.asOf());
    for (int i = 0; i < signals.size(); i++) {
      Signal signal = signals.get(i);
      boolean follows = i > 0 && isSameSeries(signals.get(i - 1), signal);
      long before = follows ? signals.get(i - 1).amount() : 0;
      boolean counts = follows || young.contains(signal.paper());
      if (counts && !signal.day().isBefore(first) && signal.amount() > before) {
        Instant noon = signal.day().atTime(12, 0).toInstant(ZoneOffset.UTC);
        add(
            signal.paper(),
            kind(signal.kind()),
            (double) (signal.amount() - before),
            Duration.between(noon, end).toMillis() / DAY_MILLIS);
      }
    }
  }

  private static boolean isSameSeries(Signal one, Signal other) {
    return one.paper().equals(other.paper()) && one.kind() == other.kind();
  }

  private static Part.Kind kind(Signal.Kind kind) {
    return switch (kind) {
      case HF_UPVOTES -> Part.Kind.HF_UPVOTES;
      case GITHUB_STARS -> Part.Kind.GITHUB_STARS;
    };
  }

  private void add(PaperId paper, Part.Kind kind, double amount, double ageDays) {
    amounts
        .computeIfAbsent(paper, id -> new EnumMap<>(Part.Kind.class))
        .merge(kind, amount * request.window().decay(ageDays), Double::sum);
  }

  /// The papers that were counted, under the ids people used.
  Set<PaperId> papers() {
    return amounts.keySet();
  }

  /// What was counted of a paper.
  Map<Part.Kind, Double> of(PaperId id) {
    return amounts.getOrDefault(id, Map.of());
  }
}
