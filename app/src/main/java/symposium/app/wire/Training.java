package symposium.app.wire;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import symposium.core.library.Catalog;
import symposium.core.library.PaperSource;
import symposium.core.retrieve.SearchActivity;
import symposium.core.route.Gate;
import symposium.core.route.RouterModel;

/// What a library learns of its own papers: a router, and a static token table. What is learned is
/// used from the next start on. Thread-safe.
public final class Training {

  private final Home home;
  private final Catalog catalog;
  private final SearchActivity activity;

  Training(Home home, Catalog catalog, SearchActivity activity) {
    this.home = home;
    this.catalog = catalog;
    this.activity = activity;
  }

  /// Distils the dense model into a static token table.
  ///
  /// @param corpus papers to take word frequencies from; the caller closes it
  /// @param output where the table goes
  public void distil(PaperSource corpus, Path output) {
    Models.distil(home.models(), corpus, output);
  }

  /// Teaches the static expert's table on this library's own papers, and keeps it if papers that
  /// were held out are found better beyond chance; searches use it from the next start on.
  ///
  /// @param progress hears how far it is
  /// @return what came of it
  public StaticLesson teachStatic(Consumer<String> progress) {
    return new TaughtTable(home.models()).teach(catalog, activity, progress);
  }

  /// Goes back to the static table that ships, from the next start on.
  ///
  /// @return whether a taught one was in use
  public boolean forgetTaughtTable() {
    return new TaughtTable(home.models()).forget();
  }

  /// The learned router in use: the one trained on this library, else the one that ships.
  ///
  /// @return the model, or empty when searches use fixed weights
  /// @throws symposium.core.error.ModelUnavailable when the library's own cannot be read
  public Optional<RouterModel> routerModel() {
    return new RouterFile().inUse(home);
  }

  /// Keeps a router trained on this library; searches use it from the next start on.
  ///
  /// @param model the router
  public void keepRouter(RouterModel model) {
    new RouterFile().save(model, home.router());
  }

  /// The weights of the router `fixed`.
  ///
  /// @return the gate
  public static Gate fixedWeights() {
    return Mixture.usual();
  }
}
