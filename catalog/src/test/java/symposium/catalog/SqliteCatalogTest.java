package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.Catalog;
import symposium.core.library.Change;
import symposium.core.library.ContentHash;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

class SqliteCatalogTest {

  @TempDir Path home;
  Catalog catalog;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("library/catalog.sqlite"));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  void put(Paper... papers) {
    catalog.write(
        transaction -> {
          List.of(papers).forEach(transaction::put);
          return true;
        });
  }

  static Paper full() {
    return Papers.paper("arxiv:1706.03762", "Attention Is All You Need")
        .abstractText("Sequence “transduction” models …\nsecond line")
        .authors(List.of(new Author("Ashish", "Vaswani", ""), new Author("Łukasz", "Kaiser", "Jr")))
        .categories(List.of("cs.CL", "cs.LG"))
        .published(Optional.of(PublicationDate.parse("2017-06-12")))
        .updated(Optional.of(PublicationDate.parse("2023")))
        .aliases(List.of(PaperId.of("doi:10.5555/3295222"), PaperId.of("local:bib/vaswani")))
        .sources(List.of("arxiv", "bibtex"))
        .details(Map.of("venue", "NeurIPS", "comments", "15 pages, \"5\" figures"))
        .build();
  }

  @Test
  void givesBackEveryFieldOfAPaper() {
    put(full());
    assertEquals(Optional.of(full()), catalog.find(full().id()));
  }

  @Test
  void keepsPapersWhenOpenedAgain() {
    put(full());
    catalog.close();
    open();
    assertEquals(Optional.of(full()), catalog.find(full().id()));
  }

  @Test
  void findsPapersByAliases() {
    put(full());
    PaperId alias = PaperId.of("doi:10.5555/3295222");
    assertEquals(Optional.of(full()), catalog.find(alias));
    assertEquals(
        Map.of(alias, full(), full().id(), full()),
        catalog.findAll(List.of(alias, full().id(), PaperId.of("local:nowhere"))));
  }

  @Test
  void findsTitlesWhateverTheirSpelling() {
    put(full(), Papers.paper("local:b", "Another").build());
    assertEquals(List.of(full()), catalog.withTitle("attention is all you need?"));
  }

  @Test
  void findsNothingForATitleOfSymbols() {
    put(Papers.paper("local:b", "???").build());
    assertEquals(List.of(), catalog.withTitle("???"));
  }

  @Test
  void countsPapersAndSources() {
    put(full(), Papers.paper("local:b", "Another").sources(List.of("bibtex")).build());
    assertEquals(2, catalog.count());
    assertEquals(Map.of("arxiv", 1L, "bibtex", 2L), catalog.countsBySource());
  }

  @Test
  void givesEveryChangeTheNextSequence() {
    Paper other = Papers.paper("local:b", "Another").build();
    put(full());
    put(other);
    put(full());
    assertEquals(
        List.of(new Change.Stored(2, 2, other), new Change.Stored(3, 1, full())),
        catalog.changesAfter(0, 10));
    assertEquals(3, catalog.lastSequence());
  }

  @Test
  void pagesThroughChanges() {
    put(full(), Papers.paper("local:b", "B").build(), Papers.paper("local:c", "C").build());
    assertEquals(List.of(2L), catalog.changesAfter(1, 1).stream().map(Change::sequence).toList());
  }

  @Test
  void leavesATombstoneForARemovedPaper() {
    put(full());
    boolean removed =
        catalog.write(transaction -> transaction.remove(PaperId.of("local:bib/vaswani")));
    assertTrue(removed);
    assertEquals(Optional.empty(), catalog.find(full().id()));
    assertEquals(List.of(new Change.Removed(2, 1, full().id())), catalog.changesAfter(0, 10));
    assertEquals(0, catalog.count());
    assertEquals(Map.of(), catalog.countsBySource());
  }

  @Test
  void tellsThatThereWasNothingToRemove() {
    boolean removed = catalog.write(transaction -> transaction.remove(full().id()));
    assertFalse(removed);
  }

  @Test
  void bringsARemovedPaperBackUnderItsNumber() {
    put(full());
    catalog.write(transaction -> transaction.remove(full().id()));
    put(full());
    assertEquals(List.of(new Change.Stored(3, 1, full())), catalog.changesAfter(0, 10));
  }

  @Test
  void absorbsAPaperWhoseIdBecomesAnAlias() {
    Paper local = Papers.paper("local:x", "X").aliases(List.of(PaperId.of("local:older"))).build();
    Paper arxiv =
        Papers.paper("arxiv:2401.00001", "X").aliases(List.of(PaperId.of("local:x"))).build();
    put(local);
    put(arxiv);
    Paper found = catalog.find(PaperId.of("local:older")).orElseThrow();
    assertEquals(arxiv.id(), found.id());
    assertEquals(Set.of(PaperId.of("local:x"), PaperId.of("local:older")), found.aliases());
    assertEquals(
        List.of(new Change.Removed(2, 1, local.id()), new Change.Stored(3, 2, found)),
        catalog.changesAfter(0, 10));
    assertEquals(List.of(), catalog.check());
  }

  @Test
  void leadsAnIdToTheLastPaperThatClaimedIt() {
    PaperId shared = PaperId.of("acl:p19-1001");
    Paper before = Papers.paper("local:a", "A").aliases(List.of(shared)).build();
    Paper after = Papers.paper("local:b", "B").aliases(List.of(shared)).build();
    put(before);
    put(after);
    assertEquals(Optional.of(after), catalog.find(shared));
    assertEquals(
        Optional.of(Papers.paper("local:a", "A").build()), catalog.find(PaperId.of("local:a")));
    assertEquals(List.of(), catalog.check());
  }

  @Test
  void dropsAliasesAPaperNoLongerHas() {
    put(full());
    put(Papers.paper(full().id().toString(), "New").build());
    assertEquals(Optional.empty(), catalog.find(PaperId.of("local:bib/vaswani")));
    assertEquals(List.of(), catalog.check());
  }

  @Test
  void keepsTenThousandAliases() {
    var aliases = new LinkedHashSet<PaperId>();
    for (int i = 0; i < 10_000; i++) {
      aliases.add(new PaperId("local", "alias" + i));
    }
    put(Papers.paper("local:a", "A").aliases(aliases).build());
    assertEquals(10_000, catalog.findAll(aliases).size());
    assertEquals(List.of(), catalog.check());
  }

  @Test
  void undoesATransactionThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            catalog.write(
                transaction -> {
                  transaction.put(full());
                  throw new IllegalStateException("planned");
                }));
    assertEquals(0, catalog.count());
    put(full());
    assertEquals(1, catalog.lastSequence());
  }

  @Test
  void seesItsOwnWritesInATransaction() {
    catalog.write(
        transaction -> {
          transaction.put(full());
          assertEquals(Optional.of(full()), transaction.find(PaperId.of("local:bib/vaswani")));
          assertEquals(List.of(full()), transaction.withTitle("Attention is all you need"));
          return true;
        });
  }

  @Test
  void showsReadersTheLastCommittedStateWhileAWriteRuns() {
    catalog.write(
        transaction -> {
          transaction.put(full());
          assertEquals(0, catalog.count());
          return true;
        });
    assertEquals(1, catalog.count());
  }

  @Test
  void readsPapersByNumber() {
    put(full(), Papers.paper("local:b", "B").build());
    catalog.write(transaction -> transaction.remove(PaperId.of("local:b")));
    assertEquals(List.of(new Change.Stored(1, 1, full())), catalog.byNumbers(List.of(2L, 1L, 77L)));
  }

  @Test
  void tellsTheContentOfEveryPaper() {
    put(full(), Papers.paper("local:b", "B").build());
    var contents = new ArrayList<Catalog.Content>();
    catalog.forEachContent(contents::add);
    assertEquals(
        Set.of(
            new Catalog.Content(1, ContentHash.of(full()), full().published()),
            new Catalog.Content(
                2, ContentHash.of(Papers.paper("local:b", "B").build()), Optional.empty())),
        Set.copyOf(contents));
  }

  @Test
  void feedsAllPapersInOrderOfId() {
    put(Papers.paper("local:b", "B").build(), full());
    var ids = new ArrayList<String>();
    catalog.forEach(paper -> ids.add(paper.id().toString()));
    assertEquals(List.of("arxiv:1706.03762", "local:b"), ids);
  }

  @Test
  void readsOtherPapersWhileFeeding() {
    put(full());
    var found = new ArrayList<Optional<Paper>>();
    catalog.forEach(paper -> found.add(catalog.find(paper.id())));
    assertEquals(List.of(Optional.of(full())), found);
  }

  @Test
  void keepsSettings() {
    catalog.write(
        transaction -> {
          transaction.setting("cursor", "12");
          transaction.setting("cursor", "13");
          return true;
        });
    assertEquals(Optional.of("13"), catalog.setting("cursor"));
    assertEquals(Optional.empty(), catalog.setting("other"));
  }

  @Test
  void refusesAWriteInsideAWrite() {
    assertThrows(
        IllegalStateException.class, () -> catalog.write(outer -> catalog.write(inner -> true)));
  }
}
