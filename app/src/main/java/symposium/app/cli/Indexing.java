package symposium.app.cli;

import symposium.app.wire.Symposium;

/// Waiting, with progress, for the index to follow the catalog.
final class Indexing {

  private Indexing() {}

  static void await(Symposium library, Console console) {
    try (var progress = new Progress(console, "Indexing", " papers", 1)) {
      library.awaitIndexed(
          (done, all) -> progress.step(done, all, "%,d of %,d papers".formatted(done, all)));
    }
  }
}
