package symposium.eval.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retriever;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Expert;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.eval.answers.AnswerBook;
import symposium.eval.answers.Asker;
import symposium.eval.experiment.Book;
import symposium.eval.metric.Metric;
import symposium.eval.metric.Scores;
import symposium.eval.report.ExperimentTable;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Topic;

/// Two collections on which one expert is right and the other wrong; the third topic of each is the
/// other way round.
final class PlanRunTest {

  private static final ExpertId RIGHT = new ExpertId("right");
  private static final ExpertId WRONG = new ExpertId("wrong");

  private static final TermStatistics COUNTS =
      new TermStatistics() {
        @Override
        public long papers() {
          return 100;
        }

        @Override
        public int[] frequencies(String text) {
          return new int[] {5};
        }

        @Override
        public int[] authorFrequencies(String text) {
          return new int[] {0};
        }
      };

  private static Retriever expert(boolean right) {
    return retrieval ->
        new ExpertResult.Answered(
            ranking(right != retrieval.query().text().endsWith("odd")), Coverage.FULL);
  }

  private static Ranking ranking(boolean good) {
    var names = good ? List.of("hit", "a", "b") : List.of("a", "b", "hit");
    return Ranking.of(
        IntStream.range(0, 3)
            .mapToObj(i -> new ScoredDoc(PaperId.of("local:" + names.get(i)), 9 - i * i))
            .toList(),
        10);
  }

  private static Book book(String name) {
    var experts = new HashMap<ExpertId, Expert>();
    experts.put(RIGHT, new Expert(RIGHT, expert(true), 1, new MinMax(), Set.of()));
    experts.put(WRONG, new Expert(WRONG, expert(false), 1, new MinMax(), Set.of()));
    var topics = new ArrayList<Topic>();
    var grades = new TreeMap<String, Map<String, Integer>>();
    for (int i = 1; i <= 6; i++) {
      topics.add(new Topic("t" + i, i % 3 == 0 ? "words odd" : "words"));
      grades.put("t" + i, Map.of("hit", 1));
    }
    AnswerBook answers = new Asker(experts, COUNTS, 10).ask(name, topics);
    return new Book(answers, Qrels.of(grades), _ -> name, PaperId::value);
  }

  private static Plan plan(Plan.Folds folds, String baseline, String... routers) {
    return new Plan(
        "made",
        List.of(Path.of("one"), Path.of("two")),
        List.of("right", "wrong"),
        List.of(routers),
        Metric.parseList("ndcg@10,mrr"),
        baseline,
        3,
        folds);
  }

  private static ExperimentTable run(Plan plan, Book... books) {
    return new PlanRun(
            plan,
            List.of(books),
            _ -> List.of(new FixedRouter("fixed", Gate.of(Map.of(RIGHT, 1.0)))))
        .run(_ -> {});
  }

  private static ExperimentTable everything(Plan.Folds folds) {
    return run(
        plan(
            folds,
            "uniform",
            "experts",
            "uniform",
            "rrf",
            "tuned",
            "trained",
            "fixed",
            "random",
            "oracle-expert",
            "oracle-weights"),
        book("one"),
        book("two"));
  }

  private static Map<String, Double> means(ExperimentTable table, int metric) {
    var means = new HashMap<String, Double>();
    for (List<Scores> system : table.systems()) {
      Scores scores = system.get(metric);
      means.put(scores.run(), table.comparison().mean(scores));
    }
    return means;
  }

  @Test
  void everySystemIsMeasuredOnEveryTopic() {
    var table = everything(new Plan.Folds.ByCollection());
    assertEquals(10, table.systems().size());
    for (List<Scores> system : table.systems()) {
      assertEquals(12, system.getFirst().topics().size());
    }
  }

  @Test
  void theValuesAreThoseOfTheMetrics() {
    var means = means(everything(new Plan.Folds.ByCollection()), 1);
    assertEquals((4 * 1 + 2.0 / 3) / 6, means.getOrDefault("right", 0.0), 1e-9);
    assertEquals((4.0 / 3 + 2) / 6, means.getOrDefault("wrong", 0.0), 1e-9);
    assertEquals(1, means.getOrDefault("oracle-expert", 0.0), 1e-9);
    assertEquals(1, means.getOrDefault("oracle-weights", 0.0), 1e-9);
    assertEquals(means.get("right"), means.get("fixed"));
  }

  @Test
  void whatIsTunedElsewhereFindsTheRightExpert() {
    for (Plan.Folds folds : List.of(new Plan.Folds.ByCollection(), new Plan.Folds.Parts(3))) {
      var means = means(everything(folds), 0);
      assertEquals(means.get("right"), means.get("tuned"), folds::toString);
    }
  }

  @Test
  void equalPlansGiveEqualBytes() {
    var one = everything(new Plan.Folds.Parts(3));
    var two = everything(new Plan.Folds.Parts(3));
    assertEquals(one.markdown(), two.markdown());
    assertEquals(one.json(), two.json());
  }

  @Test
  void theTableNamesProtocolCollectionsAndBaseline() {
    String text = everything(new Plan.Folds.ByCollection()).markdown();
    assertTrue(text.startsWith("# made\n\nTopics: one 6, two 6."), text);
    assertTrue(text.contains("| mean | one | two | against uniform |"), text);
    assertTrue(text.contains("\n| oracle-expert | **1.0000** | 1.0000 | 1.0000 |"), text);
    assertFalse(text.lines().anyMatch(line -> line.endsWith(" ")), text);
  }

  @Test
  void theJsonHoldsTheSame() {
    String json = everything(new Plan.Folds.ByCollection()).json();
    assertTrue(json.contains("\"baseline\" : \"uniform\""), json);
    assertTrue(json.contains("\"against_baseline\""), json);
  }

  @Test
  void anExpertThatNobodyAskedIsNamed() {
    var plan = plan(new Plan.Folds.ByCollection(), "rrf", "rrf", "uniform");
    var other =
        new Plan(
            plan.title(),
            plan.collections(),
            List.of("right", "third"),
            plan.routers(),
            plan.metrics(),
            plan.baseline(),
            plan.seed(),
            plan.folds());
    var refusal = assertThrows(InvalidInput.class, () -> run(other, book("one"), book("two")));
    assertTrue(refusal.explanation().contains("no expert 'third'"), refusal.explanation());
  }

  @Test
  void oneCollectionAloneCannotBeLeftOut() {
    var plan = plan(new Plan.Folds.ByCollection(), "rrf", "rrf", "tuned");
    var refusal = assertThrows(InvalidInput.class, () -> run(plan, book("one")));
    assertTrue(refusal.explanation().contains("folds: 5"), refusal.explanation());
  }
}
