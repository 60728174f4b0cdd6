package symposium.app.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.catalog.SqliteCatalog;
import symposium.core.error.SymposiumException;
import symposium.core.model.PaperId;
import symposium.core.reader.Submission;
import symposium.sources.harvest.ArxivSet;
import symposium.sources.harvest.HarvestListener;

/// The first part of every morning: what arXiv announced, then its records, then the papers that
/// readers submitted. It happens only where a `harvest.properties` names an operator and sets.
///
/// When each part is due next is in the catalog, so a restart goes on where it was. While an
/// announcement is late, arXiv is asked hourly, and digests wait for it. Rounds are confined to one
/// thread; the questions may come from any.
final class MorningHarvest {

  private static final Logger LOG = LoggerFactory.getLogger(MorningHarvest.class);
  private static final String NEXT = "harvest.next.";
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration VOTES = Duration.ofHours(6);
  private static final Duration SUBMITTED = Duration.ofDays(3);
  private static final Duration FURTHEST = Duration.ofDays(5);
  private static final int MOST_SUBMITTED = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Optional<HarvestFile> plan;
  private final Optional<String> trouble;
  private final Harvesting harvesting;
  private final SqliteCatalog catalog;
  private final InstantSource clock;
  private final AtomicReference<String> busy = new AtomicReference<>("");

  private MorningHarvest(
      Optional<HarvestFile> plan,
      Optional<String> trouble,
      Harvesting harvesting,
      SqliteCatalog catalog,
      InstantSource clock) {
    this.plan = plan;
    this.trouble = trouble;
    this.harvesting = harvesting;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// A broken settings file is told of and does not keep the library shut.
  static MorningHarvest open(
      Home home, Harvesting harvesting, SqliteCatalog catalog, InstantSource clock) {
    try {
      return new MorningHarvest(
          HarvestFile.read(home), Optional.empty(), harvesting, catalog, clock);
    } catch (SymposiumException e) {
      return new MorningHarvest(
          Optional.empty(), Optional.of(e.explanation()), harvesting, catalog, clock);
    }
  }

  /// Does every part that is due.
  void round() {
    plan.ifPresent(
        file -> {
          for (ArxivSet set : file.sets()) {
            part(set.name(), () -> announced(set, file));
          }
          part("submissions", () -> submissions(file));
          if (file.votes()) {
            part("votes", () -> votes(file));
          }
        });
  }

  /// One part of the morning. Gives when it is due again.
  private interface Part {
    Instant done();
  }

  private void part(String name, Part part) {
    if (next(name).isAfter(clock.instant())) {
      return;
    }
    Instant again = clock.instant().plus(AGAIN);
    busy.set(name);
    try {
      again = part.done();
    } catch (SymposiumException e) {
      LOG.warn("harvest of {}: {}", name, e.explanation());
    } catch (RuntimeException e) {
      LOG.error("harvest of {}", name, e);
    } finally {
      busy.set("");
      keep(name, again);
    }
  }

  private Instant announced(ArxivSet set, HarvestFile file) {
    harvesting.announcements(set, file.forFeeds(), HarvestListener.none());
    harvesting.records(set, Optional.empty(), file.forRecords(), HarvestListener.none());
    Instant now = clock.instant();
    return isAnnounced(now) ? ArxivDay.next(now) : now.plus(AGAIN);
  }

  private boolean isAnnounced(Instant now) {
    LocalDate expected = ArxivDay.latest(now);
    return catalog.announcements().latestDay().filter(day -> !day.isBefore(expected)).isPresent();
  }

  /// Papers that are unknown to arXiv are asked for a few days, in case they are very new.
  private Instant submissions(HarvestFile file) {
    Instant now = clock.instant();
    List<String> unknown =
        catalog
            .recommendations()
            .submitted(now.minus(SUBMITTED), now.plusMillis(1), 10 * MOST_SUBMITTED)
            .stream()
            .map(Submission::paper)
            .filter(id -> id.scheme().equals("arxiv") && catalog.find(id).isEmpty())
            .map(PaperId::value)
            .distinct()
            .limit(MOST_SUBMITTED)
            .toList();
    if (unknown.isEmpty()) {
      return Instant.EPOCH;
    }
    harvesting.fill(unknown, file.forRecords(), HarvestListener.none());
    return now.plus(AGAIN);
  }

  private Instant votes(HarvestFile file) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    harvesting.votes(today.minusDays(1), file.forVotes(), HarvestListener.none());
    harvesting.votes(today, file.forVotes(), HarvestListener.none());
    return clock.instant().plus(VOTES);
  }

  /// What digests should wait for, a complete sentence, or empty.
  Optional<String> waitsFor() {
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant tomorrow = ArxivDay.next(now);
    Optional<String> missing =
        plan.get().sets().stream()
            .map(ArxivSet::name)
            .filter(name -> next(name).isBefore(tomorrow))
            .findFirst();
    return missing.map(
        name -> {
          String again = HOUR.format(next(name).isBefore(now) ? now : next(name));
          if (busy.get().equals(name)) {
            return "The harvest of %s is under way.".formatted(name);
          }
          return isAnnounced(now)
              ? "arXiv’s records of %s have not come; they are asked for again at %s."
                  .formatted(name, again)
              : "arXiv’s announcement of %s has not come; it is looked for again at %s."
                  .formatted(DAY.format(ArxivDay.latest(now)), again);
        });
  }

  /// When parts are due next.
  ///
  /// @return sentences
  List<String> outlook() {
    if (trouble.isPresent()) {
      return List.of("Nothing is harvested: " + trouble.get());
    }
    if (plan.isEmpty()) {
      return List.of();
    }
    return plan.get().sets().stream()
        .map(
            set ->
                "%s is harvested next at %s."
                    .formatted(
                        set.name(),
                        next(set.name()).isAfter(clock.instant())
                            ? next(set.name()).truncatedTo(ChronoUnit.MINUTES)
                            : "once"))
        .toList();
  }

  /// A moment that lies too far ahead was noted under a clock that was fast.
  private Instant next(String name) {
    try {
      Instant noted = Instant.parse(catalog.setting(NEXT + name).orElse(""));
      return noted.isAfter(clock.instant().plus(FURTHEST)) ? Instant.EPOCH : noted;
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private void keep(String name, Instant next) {
    if (!next(name).equals(next)) {
      catalog.<Boolean>write(
          transaction -> {
            transaction.setting(NEXT + name, next.toString());
            return true;
          });
    }
  }

  /// Does a round every minute until it is closed; where nothing is to be harvested, none.
  Rounds every() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("harvest").factory());
    if (plan.isPresent()) {
      var _ = timer.scheduleWithFixedDelay(this::round, 2, 60, TimeUnit.SECONDS);
    }
    return new Rounds(timer);
  }

  /// The rounds of a running server. A harvest waits for minutes at times, so closing makes it end;
  /// it goes on after the next start. Thread-safe.
  record Rounds(ScheduledExecutorService timer) implements AutoCloseable {
    @Override
    public void close() {
      timer.shutdownNow();
      timer.close();
    }
  }
}
