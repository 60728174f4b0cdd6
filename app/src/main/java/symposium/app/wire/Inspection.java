package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import symposium.app.models.ModelShelf;
import symposium.core.engine.SearchEngine;
import symposium.core.library.LibraryStatus;
import symposium.core.retrieve.ExpertId;

/// How a library stands, and whether what it stores is sound. Thread-safe.
final class Inspection {

  private final Mixture.Given given;
  private final SearchEngine engine;
  private final Upkeep upkeep;
  private final Optional<String> mailHost;
  private final Supplier<List<LibraryStatus.Errand>> errands;

  Inspection(
      Mixture.Given given,
      SearchEngine engine,
      Upkeep upkeep,
      Optional<String> mailHost,
      Supplier<List<LibraryStatus.Errand>> errands) {
    this.given = given;
    this.engine = engine;
    this.upkeep = upkeep;
    this.mailHost = mailHost;
    this.errands = errands;
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
        new LibraryStatus.Outside(contacts(), errands.get()),
        warnings());
  }

  private List<LibraryStatus.Contact> contacts() {
    var contacts = new ArrayList<LibraryStatus.Contact>();
    ModelShelf.hosts()
        .forEach(
            host ->
                contacts.add(
                    new LibraryStatus.Contact(
                        host, "Weights of a model, by symposium model add.")));
    contacts.addAll(Harvesting.contacts());
    given
        .language()
        .hosts()
        .forEach(
            host ->
                contacts.add(
                    new LibraryStatus.Contact(
                        host, "The language model that language-model.properties names.")));
    mailHost.ifPresent(
        host ->
            contacts.add(
                new LibraryStatus.Contact(
                    host, "Digests that readers asked for, through mail.properties.")));
    return contacts;
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
