package symposium.app.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.library.Catalog;
import symposium.core.retrieve.SearchActivity;
import symposium.onnx.StaticEncoder;
import symposium.onnx.StaticPairs;
import symposium.onnx.StaticTraining;

/// The static expert's table: the one taught on the library's own papers, else the one that ships.
///
/// @param folder where models are kept
record TaughtTable(Path folder) {

  private static final String NAME = "static-taught.bin";

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private Path file() {
    return folder.resolve(NAME);
  }

  /// The table in use.
  ///
  /// @throws ModelUnavailable when it is damaged, with the way on
  StaticEncoder inUse() {
    if (!Files.exists(file())) {
      return StaticEncoder.load();
    }
    try {
      return StaticEncoder.load(file());
    } catch (ModelUnavailable e) {
      throw new ModelUnavailable(
          e.explanation() + " `symposium train static --reset` goes back to the one that ships.",
          e);
    }
  }

  /// Teaches a table and keeps it, if it is better than the one in use.
  StaticLesson teach(Catalog catalog, SearchActivity activity, Consumer<String> progress) {
    StaticEncoder start = StaticEncoder.load();
    var pairs = new StaticPairs(start, catalog.count());
    catalog.forEach(paper -> pairs.add(paper.id().toString(), paper.title(), paper.abstractText()));
    if (pairs.size() < StaticTraining.FEWEST) {
      throw new InvalidInput(
          "A static table learns from %d papers with abstracts or more, and a tenth beside them judges it; this library has %,d. The table in use stays."
              .formatted(StaticTraining.FEWEST, pairs.size() + pairs.heldOutSize()));
    }
    progress.accept(
        "learning from %,d papers; %,d others will judge"
            .formatted(pairs.size(), pairs.heldOutSize()));
    var training = new StaticTraining(StaticTraining.Settings.chosen(), () -> standAside(activity));
    StaticTraining.Taught taught =
        training.teach(start, inUse(), pairs, step -> progress.accept(words(step)));
    if (taught.isBetter()) {
      keep(taught.encoder());
    }
    return new StaticLesson(
        taught.pairs(),
        taught.heldOut(),
        taught.before(),
        taught.after(),
        taught.error(),
        taught.isBetter());
  }

  private void keep(StaticEncoder table) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new HomeUnavailable("Cannot make the folder %s.".formatted(folder), e);
    }
    table.save(file());
  }

  private static String words(StaticTraining.Progress step) {
    return "epoch %d of %d: %d %%, loss %.3f"
        .formatted(step.epoch(), step.epochs(), 100L * step.done() / step.pairs(), step.loss());
  }

  private static void standAside(SearchActivity activity) {
    try {
      activity.awaitQuiet(LONGEST_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Goes back to the table that ships.
  ///
  /// @return whether another was in use
  boolean forget() {
    try {
      return Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new HomeUnavailable(
          "Cannot delete %s (%s); delete it by hand."
              .formatted(file(), e.getClass().getSimpleName()),
          e);
    }
  }
}
