package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.core.library.Catalog;
import symposium.core.library.ImportProgress;
import symposium.core.library.ImportSummary;
import symposium.core.library.Importer;
import symposium.core.library.OnBadRecord;
import symposium.core.library.SourceRecord;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

class ImporterTest {

  static final String ABSTRACT =
      "We route every token to a few experts and show that sparse models train faster than dense"
          + " ones of equal cost.";

  @TempDir Path home;
  Catalog catalog;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), catalog.check());
    catalog.close();
  }

  ImportSummary run(Paper... papers) {
    return new Importer(catalog, OnBadRecord.SKIP)
        .run(Papers.source(papers), ImportProgress.none());
  }

  Paper find(String id) {
    return catalog.find(PaperId.of(id)).orElseThrow();
  }

  static ImportSummary counts(long imported, long updated, long unchanged) {
    return new ImportSummary(
        imported + updated + unchanged, imported, updated, unchanged, 0, List.of());
  }

  static Paper.Builder arxiv(String number) {
    return Papers.paper("arxiv:" + number, "Sparse Experts")
        .abstractText(ABSTRACT)
        .sources(List.of("arxiv"));
  }

  static Paper.Builder local(String name) {
    return Papers.paper("local:" + name, "Sparse experts").sources(List.of("page"));
  }

  static Optional<PublicationDate> date(String date) {
    return Optional.of(PublicationDate.parse(date));
  }

  @Test
  void aPageAndItsCheckpointAreStoredTogetherOrNotAtAll() {
    var importer = new Importer(catalog, OnBadRecord.SKIP);
    SourceRecord record = new SourceRecord.Read(arxiv("2401.00001").build());
    List<SourceRecord> broken =
        new java.util.AbstractList<>() {
          @Override
          public SourceRecord get(int index) {
            if (index == 1) {
              throw new IllegalStateException("killed");
            }
            return record;
          }

          @Override
          public int size() {
            return 2;
          }
        };

    assertThrows(
        IllegalStateException.class, () -> importer.store(broken, Map.of("far", "page 1")));
    assertEquals(0, catalog.count());
    assertEquals(Optional.empty(), catalog.setting("far"));

    importer.store(List.of(record), Map.of("far", "page 1"));
    assertEquals(1, catalog.count());
    assertEquals(Optional.of("page 1"), catalog.setting("far"));
  }

  @Test
  void aStubIsFilledByTheRecordAndLeavesNoTrace() {
    Paper stub = Paper.stub(PaperId.of("arxiv:2401.00001"));
    run(stub.toBuilder().sources(List.of("ids")).build());
    Paper record = arxiv("2401.00001").build();

    assertEquals(counts(0, 1, 0), run(record));
    assertEquals(record, find("arxiv:2401.00001"));
  }

  @Test
  void aStubSaysNothingNewOfAPaperThatIsThere() {
    Paper record = arxiv("2401.00001").build();
    run(record);

    assertEquals(counts(0, 0, 1), run(Paper.stub(PaperId.of("arxiv:2401.00001"))));
    assertEquals(record, find("arxiv:2401.00001"));
  }

  @Test
  void aStubOfADoiBecomesThePaperThatHasIt() {
    run(Paper.stub(PaperId.of("doi:10.1000/x")));
    run(arxiv("2401.00001").aliases(List.of(PaperId.of("doi:10.1000/x"))).build());

    assertEquals(1, catalog.count());
    assertEquals("Sparse Experts", find("doi:10.1000/x").title());
  }

  @Test
  void importingAgainChangesNothing() {
    Paper[] papers = {
      arxiv("2401.00001").build(),
      local("a").build(),
      Papers.paper("doi:10.1000/1", "Other").sources(List.of("bibtex")).build()
    };
    assertEquals(counts(2, 1, 0), run(papers));
    long sequence = catalog.lastSequence();
    assertEquals(counts(0, 0, 3), run(papers));
    assertEquals(sequence, catalog.lastSequence());
  }

  @Test
  void sameDoiIsTheSamePaper() {
    run(
        arxiv("2401.00001").aliases(List.of(PaperId.of("doi:10.1000/1"))).build(),
        Papers.paper("doi:10.1000/1", "Sparse Experts (Journal)")
            .sources(List.of("bibtex"))
            .details(Map.of("venue", "JMLR"))
            .build());
    assertEquals(1, catalog.count());
    Paper paper = find("doi:10.1000/1");
    assertEquals("arxiv:2401.00001", paper.id().toString());
    assertEquals("JMLR", paper.details().get("venue"));
    assertEquals("Sparse Experts (Journal)", paper.details().get("bibtex.title"));
    assertEquals(Set.of("arxiv", "bibtex"), paper.sources());
  }

  @Test
  void strongestIdLeadsWhateverTheOrder() {
    run(
        Papers.paper("doi:10.1000/1", "Journal title").sources(List.of("bibtex")).build(),
        arxiv("2401.00001").aliases(List.of(PaperId.of("doi:10.1000/1"))).build());
    Paper paper = find("doi:10.1000/1");
    assertEquals("arxiv:2401.00001", paper.id().toString());
    assertEquals("Sparse Experts", paper.title());
    assertEquals("Journal title", paper.details().get("bibtex.title"));
    assertEquals(1, catalog.count());
  }

  @Test
  void twoArxivIdsWithOneTitleStayTwoPapers() {
    assertEquals(counts(2, 0, 0), run(arxiv("2401.00001").build(), arxiv("2401.00002").build()));
  }

  @Test
  void twoArxivIdsThatShareAnotherIdThanADoiStayTwoPapers() {
    List<PaperId> shared = List.of(PaperId.of("acl:P19-1001"));
    run(arxiv("2401.00001").aliases(shared).build(), arxiv("2401.00002").aliases(shared).build());
    assertEquals(2, catalog.count());
    assertEquals("arxiv:2401.00001", find("acl:P19-1001").id().toString());
  }

  @Test
  void twoArxivIdsWithOneDoiAreOnePaper() {
    List<PaperId> shared = List.of(PaperId.of("doi:10.1000/1"));
    Paper[] papers = {
      arxiv("2401.00001").aliases(shared).build(),
      Papers.paper("arxiv:2401.00002", "Other words").aliases(shared).build()
    };
    assertEquals(counts(1, 1, 0), run(papers));
    assertEquals(counts(0, 0, 2), run(papers));
  }

  @Test
  void aRecordWithoutIdJoinsThePaperWithItsTitle() {
    run(arxiv("2401.00001").build(), local("a").abstractText(ABSTRACT).build());
    assertEquals("arxiv:2401.00001", find("local:a").id().toString());
    assertEquals(1, catalog.count());
  }

  @Test
  void aLaterArxivRecordAbsorbsARecordWithoutId() {
    run(local("a").details(Map.of("note", "read me")).build());
    assertEquals(counts(0, 1, 0), run(arxiv("2401.00001").build()));
    assertEquals("arxiv:2401.00001", find("local:a").id().toString());
    assertEquals("read me", find("local:a").details().get("note"));
    assertEquals(1, catalog.count());
  }

  @Test
  void aCutAbstractIsCompatible() {
    run(arxiv("2401.00001").build(), local("a").abstractText(ABSTRACT.substring(0, 60)).build());
    assertEquals(1, catalog.count());
    assertEquals(ABSTRACT, find("local:a").abstractText());
  }

  @Test
  void anotherAbstractUnderTheSameTitleIsAnotherPaper() {
    run(
        arxiv("2401.00001").build(),
        local("a").abstractText("Panels of human judges disagree about medical images.").build());
    assertEquals(2, catalog.count());
  }

  @Test
  void otherAuthorsUnderTheSameTitleAreAnotherPaper() {
    run(
        arxiv("2401.00001").authors(List.of(Author.parse("Ada Lovelace"))).build(),
        local("a").authors(List.of(Author.parse("Alan Turing"))).build());
    assertEquals(2, catalog.count());
  }

  @Test
  void aRecordWithoutIdAndAbstractDoesNotGuessBetweenTwo() {
    run(arxiv("2401.00001").build(), arxiv("2401.00002").build(), local("a").build());
    assertEquals(3, catalog.count());
  }

  @Test
  void aRecordWithoutIdJoinsTheMoreAlikeOfTwo() {
    run(
        arxiv("2401.00001").abstractText("Panels of human judges disagree about images.").build(),
        arxiv("2401.00002").build(),
        local("a").abstractText(ABSTRACT).build());
    assertEquals("arxiv:2401.00002", find("local:a").id().toString());
  }

  @Test
  void aNewerVersionReplacesAndAnOlderOneDoesNot() {
    Paper old = arxiv("2401.00001").updated(date("2024-01-01")).build();
    Paper revised =
        Papers.paper("arxiv:2401.00001", "Very Sparse Experts")
            .abstractText("Shorter.")
            .sources(List.of("arxiv"))
            .updated(date("2024-06-01"))
            .build();
    run(old);
    assertEquals(counts(0, 1, 0), run(revised));
    assertEquals(revised, find("arxiv:2401.00001"));
    assertEquals(counts(0, 0, 1), run(old));
  }

  @Test
  void aCorrectedFileCorrects() {
    run(Papers.paper("doi:10.1000/1", "Titel").sources(List.of("bibtex")).build());
    Paper corrected = Papers.paper("doi:10.1000/1", "Title").sources(List.of("bibtex")).build();
    assertEquals(counts(0, 1, 0), run(corrected));
    assertEquals(corrected, find("doi:10.1000/1"));
  }

  @Test
  void theMorePreciseDateIsKept() {
    run(
        arxiv("2401.00001").published(date("2024-01-05")).build(),
        local("a").published(date("2024")).build());
    assertEquals(date("2024-01-05"), find("local:a").published());
  }

  @Test
  void theEarlierOfTwoDatesIsKept() {
    run(
        arxiv("2401.00001").published(date("2024-01-05")).build(),
        local("a").published(date("2023-12")).build());
    assertEquals(date("2023-12"), find("local:a").published());
  }

  @Test
  void aRecordUnderAWeakIdIsStoredUnderItsStrongest() {
    run(local("a").aliases(List.of(PaperId.of("arxiv:2401.00001"))).build());
    assertEquals("arxiv:2401.00001", find("local:a").id().toString());
  }

  @Test
  void aRecordThatNamesTwoPapersMakesThemOne() {
    run(
        Papers.paper("acl:P19-1001", "A").build(),
        Papers.paper("doi:10.1000/1", "B").build(),
        arxiv("2401.00001")
            .aliases(List.of(PaperId.of("doi:10.1000/1"), PaperId.of("acl:P19-1001")))
            .build());
    assertEquals(1, catalog.count());
    assertEquals("arxiv:2401.00001", find("acl:P19-1001").id().toString());
  }

  @Test
  void badRecordsAreSkippedCountedAndNamed() {
    var bad = new SourceRecord.Bad("x.jsonl", 2, "no title");
    ImportSummary summary =
        new Importer(catalog, OnBadRecord.SKIP)
            .run(
                Papers.records(List.of(new SourceRecord.Read(local("a").build()), bad)),
                ImportProgress.none());
    assertEquals(new ImportSummary(2, 1, 0, 0, 1, List.of(bad)), summary);
  }

  @Test
  void aStrictRunStopsAtABadRecordAndKeepsWhatCameBefore() {
    List<SourceRecord> records =
        List.of(
            new SourceRecord.Read(local("a").build()),
            new SourceRecord.Bad("x.jsonl", 2, "no title"),
            new SourceRecord.Read(local("b").build()));
    InvalidInput failure =
        assertThrows(
            InvalidInput.class,
            () ->
                new Importer(catalog, OnBadRecord.STOP)
                    .run(Papers.records(records), ImportProgress.none()));
    assertTrue(failure.explanation().startsWith("x.jsonl, line 2: no title."));
    assertEquals(1, catalog.count());
  }

  @Test
  void progressIsToldAfterEveryBatch() {
    var papers = new ArrayList<Paper>();
    for (int i = 0; i < 4500; i++) {
      papers.add(Papers.paper("local:" + i, "Title " + i).build());
    }
    var told = new ArrayList<Long>();
    new Importer(catalog, OnBadRecord.SKIP)
        .run(
            Papers.source(papers.toArray(Paper[]::new)),
            (records, bytesRead, bytesTotal) -> told.add(records));
    assertEquals(List.of(2000L, 4000L, 4500L), told);
  }
}
