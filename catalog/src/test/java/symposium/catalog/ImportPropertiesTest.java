package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import symposium.core.library.ImportProgress;
import symposium.core.library.ImportSummary;
import symposium.core.library.Importer;
import symposium.core.library.OnBadRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// Records drawn from few ids, titles and abstracts, so that they collide in every way.
class ImportPropertiesTest {

  @Provide
  Arbitrary<List<Paper>> records() {
    Arbitrary<String> ids =
        Arbitraries.of(
            "arxiv:2401.00001",
            "arxiv:2401.00002",
            "doi:10.1000/1",
            "doi:10.1000/2",
            "acl:P19-1001",
            "local:a",
            "local:b");
    Arbitrary<Optional<PublicationDate>> dates =
        Arbitraries.of("", "2023", "2024-01", "2024-01-05")
            .map(text -> Optional.of(text).filter(t -> !t.isEmpty()).map(PublicationDate::parse));
    Arbitrary<Paper> papers =
        Combinators.combine(
                ids.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of("One title", "Two titles"),
                Arbitraries.of("", "some words here", "some words", "quite another thing"),
                Arbitraries.of("arxiv", "bibtex", "page"),
                dates,
                dates,
                Arbitraries.of("x", "y"))
            .as(
                (all, title, text, source, published, updated, detail) ->
                    Paper.builder(PaperId.of(all.getFirst()), title)
                        .abstractText(text)
                        .aliases(all.stream().map(PaperId::of).toList())
                        .sources(List.of(source))
                        .published(published)
                        .updated(updated)
                        .categories(List.of("cs." + detail.toUpperCase(java.util.Locale.ROOT)))
                        .details(Map.of("venue", detail))
                        .build());
    return papers.list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 150)
  void everyIdLeadsToOnePaperAndTheCatalogStaysSound(@ForAll("records") List<Paper> records)
      throws IOException {
    inCatalog(
        catalog -> {
          run(catalog, records);
          assertEquals(List.of(), catalog.check());
          for (Paper record : records) {
            assertEquals(true, catalog.find(record.id()).isPresent(), record.toString());
          }
        });
  }

  /// One record for each work settles at once; several conflicting ones may take a second run.
  @Property(tries = 150)
  void importingSettles(@ForAll("records") List<Paper> records) throws IOException {
    inCatalog(
        catalog -> {
          run(catalog, records);
          run(catalog, records);
          ImportSummary again = run(catalog, records);
          assertEquals(again.read(), again.unchanged());
        });
  }

  private interface Use {
    void of(SqliteCatalog catalog);
  }

  private static void inCatalog(Use use) throws IOException {
    Path home = Files.createTempDirectory("symposium");
    try (SqliteCatalog catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"))) {
      use.of(catalog);
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static ImportSummary run(SqliteCatalog catalog, List<Paper> records) {
    return new Importer(catalog, OnBadRecord.SKIP)
        .run(Papers.source(records.toArray(Paper[]::new)), ImportProgress.none());
  }
}
