package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symposium.app.models.ModelShelf.Removed;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Symposium;
import symposium.core.error.HomeUnavailable;

/// `symposium model remove`.
@Command(
    name = "remove",
    description = {
      "Deletes a model that was added, and the index of its vectors. The vectors themselves stay in",
      "the home's embeddings, so that they need not be made again should it come back."
    })
final class ModelRemoveCommand implements FileCommand {

  @Mixin HomeOption at = new HomeOption();

  @Parameters(paramLabel = "NAME", description = "The model.")
  String name = "";

  @Override
  public int run(Console console) {
    Home home = at.home(console);
    home.prepare();
    try (var _ = HomeLock.tryAcquire(home).orElseThrow(() -> inUse(home))) {
      Removed removed = Symposium.shelf(home).remove(name);
      if (removed.model()) {
        console.out().println("The model %s is removed.".formatted(name));
      }
      removed
          .index()
          .ifPresentOrElse(
              index -> console.out().println("Its vector space went with it: %s.".formatted(index)),
              () -> console.out().println("It had no vector space yet."));
      return ExitCode.FOUND;
    }
  }

  private static HomeUnavailable inUse(Home home) {
    return new HomeUnavailable(
        "Another Symposium process uses %s; end it, then remove the model.".formatted(home.path()));
  }
}
