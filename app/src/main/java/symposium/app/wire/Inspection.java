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

  private final Mixture.Given given;
  private final SearchEngine engine;
  private final Upkeep upkeep;

  Inspection(Mixture.Given given, SearchEngine engine, Upkeep upkeep) {
    this.given = given;
    this.engine = engine;
    this.upkeep = upkeep;
  }

  LibraryStatus status() {
    var absent = new TreeMap<String, String>();
    engine.experts().absent().forEach((id, reason) -> absent.put(id.name(), reason));
    boolean vectorised = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return new LibraryStatus(
        given.home().path().toString(),
        Version.current(),
        given.catalog().count(),
        given.catalog().countsBySource(),
        given.indexes().lexical().count(),
        spaces(),
        absent,
        engine.routerNames(),
        vectorised,
        hosts(),
        warnings());
  }

  private List<String> hosts() {
    var hosts = new ArrayList<>(ModelShelf.hosts());
    hosts.addAll(Harvesting.hosts());
    hosts.addAll(given.language().hosts());
    return hosts;
  }

  private List<String> warnings() {
    var warnings = new ArrayList<>(upkeep.warnings());
    warnings.addAll(given.language().findings());
    return warnings;
  }

  private List<LibraryStatus.Space> spaces() {
    var spaces = new ArrayList<LibraryStatus.Space>();
    for (ExpertId expert : given.indexes().spaces().keySet()) {
      spaces.add(upkeep.space(expert));
    }
    return spaces;
  }

  List<String> examine() {
    var findings = new ArrayList<>(given.catalog().check());
    given
        .models()
        .absent()
        .forEach(
            (expert, reason) ->
                findings.add("The %s expert is absent: %s".formatted(expert, reason)));
    given
        .indexes()
        .broken()
        .forEach(
            (expert, reason) ->
                findings.add("The %s expert is absent: %s".formatted(expert, reason)));
    if (given.models().encoder(ExpertNames.DENSE).isPresent()) {
      findings.addAll(Models.verify(given.home().models()));
    }
    for (ModelShelf.Verdict verdict : Symposium.shelf(given.home()).verify(List.of())) {
      verdict
          .problem()
          .filter(problem -> findings.stream().noneMatch(known -> known.contains(problem)))
          .ifPresent(findings::add);
    }
    if (given.indexes().lexical().count() != given.catalog().count() && !upkeep.isBehind()) {
      findings.add(
          "The lexical index holds %,d papers, the catalog %,d; run `symposium index --rebuild`."
              .formatted(given.indexes().lexical().count(), given.catalog().count()));
    }
    findings.addAll(warnings());
    return findings;
  }
}
