package symposium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.eval.answers.AnswerBook;
import symposium.eval.collection.Collection;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.trec.Run;

final class EvaluationHomeTest {

  @TempDir static Path shared;

  private static Collection collection;
  private static AnswerBook first;

  @TempDir Path folder;

  @BeforeAll
  static void ask() {
    collection = Collection.open(MadeCollection.write(shared.resolve("made")));
    first = home(new ArrayList<>()).answers(collection, Set.of(), false);
  }

  private static EvaluationHome home(List<String> progress) {
    return new EvaluationHome(shared.resolve("cache"), progress::add);
  }

  private static List<String> found(AnswerBook book, int topic, String expert) {
    return book.topics().get(topic).results().get(new ExpertId(expert))
            instanceof ExpertResult.Answered(var ranking, var coverage)
        ? ranking.docs().stream().map(doc -> EvaluationHome.documentName(doc.id())).toList()
        : List.of();
  }

  @Test
  void everyExpertAnswersEveryTopic() {
    assertEquals(4, first.topics().size());
    assertTrue(found(first, 1, "bm25").contains("bread"), first::toString);
    assertEquals("locks", found(first, 3, "dense").getFirst());
  }

  @Test
  void documentsNeverMergeHoweverAlikeTheyAre() {
    assertTrue(
        found(first, 0, "bm25").containsAll(List.of("bees", "bees-again")),
        () -> found(first, 0, "bm25").toString());
  }

  @Test
  void theSecondTimeNobodyIsAsked() {
    var progress = new ArrayList<String>();
    assertEquals(first.topics(), home(progress).answers(collection, Set.of(), false).topics());
    assertEquals(List.of(), progress);
  }

  @Test
  void askedAgainTheyAnswerTheSame() {
    var progress = new ArrayList<String>();
    AnswerBook again = home(progress).answers(collection, Set.of(), true);
    assertEquals(first.runs(PaperId::toString), again.runs(PaperId::toString));
    assertTrue(progress.getFirst().startsWith("asking about the 4 topics"), progress::toString);
  }

  @Test
  void aLibraryMadeElsewhereAnswersTheSame() {
    var elsewhere = new EvaluationHome(folder, _ -> {});
    assertEquals(
        first.runs(PaperId::toString),
        elsewhere.answers(collection, Set.of(), false).runs(PaperId::toString));
  }

  @Test
  void onlyTheWantedAreAsked() {
    AnswerBook book = home(new ArrayList<>()).answers(collection, Set.of("bm25"), false);
    assertEquals(new TreeSet<>(Set.of(new ExpertId("bm25"))), book.experts());
  }

  @Test
  void anUnknownExpertIsNamedBesideThoseThatAreThere() {
    var home = home(new ArrayList<>());
    var refusal =
        assertThrows(InvalidInput.class, () -> home.answers(collection, Set.of("oracle"), false));
    assertTrue(
        refusal.explanation().contains("no expert 'oracle' here; there are bm25, "),
        refusal.explanation());
  }

  @Test
  void aDocumentThatCannotBeReadIsNamedByItsLine() throws IOException {
    Path made = MadeCollection.write(folder.resolve("broken"));
    Files.writeString(made.resolve("corpus.jsonl"), "{\"_id\":\"a\",\"text\":\"b\"}\n{\"_id\":\n");
    Collection broken = Collection.open(made);
    var home = new EvaluationHome(folder.resolve("cache"), _ -> {});
    var refusal = assertThrows(InvalidInput.class, () -> home.answers(broken, Set.of(), false));
    assertTrue(refusal.explanation().contains("2"), refusal.explanation());
  }

  @Test
  void anEmptyCorpusIsRefused() throws IOException {
    Path made = MadeCollection.write(folder.resolve("empty"));
    Files.writeString(made.resolve("corpus.jsonl"), "");
    Collection empty = Collection.open(made);
    var home = new EvaluationHome(folder.resolve("cache"), _ -> {});
    var refusal = assertThrows(InvalidInput.class, () -> home.answers(empty, Set.of(), false));
    assertTrue(refusal.explanation().contains("corpus.jsonl"), refusal.explanation());
  }

  @Test
  void aTopicThatIsADocumentIsNoAnswerAndItsTwinIs() {
    Collection similar = Collection.open(MadeCollection.writeSimilar(shared.resolve("similar")));
    var asking = new EvaluationHome.Asking(Set.of(), true, false);
    AnswerBook book = home(new ArrayList<>()).answers(similar, asking);
    for (String expert : List.of("bm25", "dense", "static")) {
      List<String> found = found(book, 0, expert);
      assertEquals("bees-again", found.getFirst(), expert);
      assertTrue(!found.contains("bees"), expert);
    }
    assertTrue(List.of("tides", "salt").contains(found(book, 1, "dense").getFirst()));
    AnswerBook kept = home(new ArrayList<>()).answers(similar, asking);
    assertEquals(book.runs(PaperId::toString), kept.runs(PaperId::toString));
    assertEquals(1, kept.topics().getFirst().query().like().size());
  }

  @Test
  void aWordThatIsNoDocumentIsNoExample() {
    Path made =
        MadeCollection.write(
            folder.resolve("odd"), "{\"_id\":\"1\",\"text\":\"wasps\"}\n", "1 0 bees 1\n");
    Collection odd = Collection.open(made);
    var home = home(new ArrayList<>());
    var asking = new EvaluationHome.Asking(Set.of(), true, false);
    var refusal = assertThrows(InvalidInput.class, () -> home.answers(odd, asking));
    assertTrue(
        refusal.explanation().startsWith("Topic 1 is 'wasps', which is no document"),
        refusal.explanation());
  }

  @Test
  void aSharedCollectionIsAnsweredAsWellAsItsWordsAllow() {
    Path med =
        Path.of(Optional.ofNullable(System.getenv("SYMPOSIUM_SHARED")).orElse("../../shared"))
            .resolve("data/collections/med");
    assumeTrue(Files.isDirectory(med), "the shared collections are not here; set SYMPOSIUM_SHARED");
    Collection judged = Collection.open(med);
    Run run =
        new EvaluationHome(folder.resolve("cache"), _ -> {})
            .answers(judged, Set.of("bm25"), false)
            .runs(EvaluationHome::documentName)
            .getFirst();
    double ndcg = Scores.of(run, judged.qrels(), Metric.parse("ndcg@10")).mean();
    assertTrue(ndcg > 0.65, () -> "nDCG@10 of bm25 is " + ndcg);
  }

  @Test
  void aDocumentsNameIsItsOwnAndAPapersItsId() {
    assertEquals("bees", EvaluationHome.documentName(new PaperId(OwnPapers.SCHEME, "bees")));
    assertEquals("arxiv:1706.03762", EvaluationHome.documentName(PaperId.of("arxiv:1706.03762")));
  }
}
