package symposium.sources.harvest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// What tests of the harvest share: a server like arXiv's, a clock and a store.
abstract class HarvestCase {

  static final Agent AGENT = new Agent("0.1.0", new Operator("ada@example.org"));
  static final ArxivSet IR = new ArxivSet("cs:cs:IR");
  static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20);

  final FakeTime time = new FakeTime("2026-11-23T06:00:00Z");
  final MemoryStore store = new MemoryStore();
  final FakeArxiv arxiv = new FakeArxiv(time, 2);
  final FakeService server = new FakeService(arxiv);

  @AfterEach
  void closeServer() {
    server.close();
  }

  Service service() {
    return Service.arxivRecords().at(server.address("/oai"));
  }

  HarvestReport harvest() {
    return harvest(Optional.empty());
  }

  HarvestReport harvest(Optional<LocalDate> from) {
    return harvest(from, LIMITS);
  }

  HarvestReport harvest(Optional<LocalDate> from, Limits limits) {
    return new ArxivHarvest(service(), AGENT, store, time, limits)
        .run(IR, from, HarvestListener.none());
  }

  static Optional<LocalDate> from(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  /// Papers of September, one a day.
  void september(int papers) {
    for (int i = 1; i <= papers; i++) {
      arxiv.add(
          FakeArxiv.Entry.of(
              "2609.%05d".formatted(i), "2026-09-%02d".formatted(i), "2026-09-%02d".formatted(i)));
    }
  }
}
