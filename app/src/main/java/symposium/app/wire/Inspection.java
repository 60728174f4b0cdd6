package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import symposium.app.models.ModelShelf;
import symposium.core.engine.SearchEngine;
import symposium.core.library.LibraryStatus;
import symposium.core.retrieve.ExpertId;

/// How a library stands, and whether what it stores is sound. Thread-safe.
final class Inspection {

  private final Home home;
  private final Stores stores;
  private final Indexes indexes;
  private final Models models;
  private final SearchEngine engine;
  private final Upkeep upkeep;

  Inspection(
      Home home,
      Stores stores,
      Indexes indexes,
      Models models,
      SearchEngine engine,
      Upkeep upkeep) {
    this.home = home;
    this.stores = stores;
    this.indexes = indexes;
    this.models = models;
    this.engine = engine;
    this.upkeep = upkeep;
  }

  LibraryStatus status() {
    var absent = new TreeMap<String, String>();
    engine.experts().absent().forEach((id, reason) -> absent.put(id.name(), reason));
    boolean vectorised = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return new LibraryStatus(
        home.path().toString(),
        Version.current(),
        stores.catalog().count(),
        stores.catalog().countsBySource(),
        indexes.lexical().count(),
        spaces(),
        absent,
        engine.routerNames(),
        vectorised,
        List.copyOf(ModelShelf.hosts()),
        upkeep.warnings());
  }

  private List<LibraryStatus.Space> spaces() {
    var spaces = new ArrayList<LibraryStatus.Space>();
    for (ExpertId expert : indexes.spaces().keySet()) {
      spaces.add(upkeep.space(expert));
    }
    return spaces;
  }

  List<String> examine() {
    var findings = new ArrayList<>(stores.catalog().check());
    models
        .absent()
        .forEach(
            (expert, reason) ->
                findings.add("The %s expert is absent: %s".formatted(expert, reason)));
    indexes
        .broken()
        .forEach(
            (expert, reason) ->
                findings.add("The %s expert is absent: %s".formatted(expert, reason)));
    if (models.encoder(ExpertNames.DENSE).isPresent()) {
      findings.addAll(Models.verify(home.models()));
    }
    for (ModelShelf.Verdict verdict : Symposium.shelf(home).verify(List.of())) {
      verdict
          .problem()
          .filter(problem -> findings.stream().noneMatch(known -> known.contains(problem)))
          .ifPresent(findings::add);
    }
    if (indexes.lexical().count() != stores.catalog().count() && !upkeep.isBehind()) {
      findings.add(
          "The lexical index holds %,d papers, the catalog %,d; run `symposium index --rebuild`."
              .formatted(indexes.lexical().count(), stores.catalog().count()));
    }
    findings.addAll(upkeep.warnings());
    return findings;
  }
}
