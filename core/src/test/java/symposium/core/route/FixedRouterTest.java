package symposium.core.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static symposium.core.fixtures.Papers.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;

final class FixedRouterTest {

  private static final List<ExpertId> IDS =
      List.of(new ExpertId("bm25"), new ExpertId("static"), new ExpertId("dense"));
  private static final Gate GATE = gate("bm25 .4, static .2, dense .4");
  private static final Router ROUTER = new FixedRouter("fixed", GATE);
  private static final AnalyzedQuery QUERY =
      new QueryAnalyzer().analyze(SearchRequest.of("experts"), List.of(), List.of());
  private static final ExpertResult ANSWERED =
      new ExpertResult.Answered(Ranking.empty(), Coverage.FULL);

  private static Step done(Gate gate) {
    return new Step.Done(gate, List.of(FixedRouter.SAME));
  }

  @Test
  void firstAsksEveryExpertThatHasAWeight() {
    assertEquals(new Step.Ask(Set.copyOf(IDS)), ROUTER.next(QUERY, Map.of()));
  }

  @Test
  void asksOnlyThoseNotAskedYet() {
    assertEquals(
        new Step.Ask(Set.of(IDS.get(1), IDS.get(2))),
        ROUTER.next(QUERY, Map.of(IDS.get(0), ANSWERED)));
  }

  @Test
  void thenWeighsThoseThatAnswered() {
    var answers =
        Map.of(
            IDS.get(0), ANSWERED,
            IDS.get(1), ANSWERED,
            IDS.get(2), new ExpertResult.Absent("no model"));
    assertEquals(done(gate("bm25 2, static 1")), ROUTER.next(QUERY, answers));
  }

  @Test
  void expertsWithoutWeightGetNone() {
    var answers = new HashMap<ExpertId, ExpertResult>();
    IDS.forEach(id -> answers.put(id, ANSWERED));
    answers.put(new ExpertId("citation"), ANSWERED);
    assertEquals(done(GATE), ROUTER.next(QUERY, answers));
  }

  @Test
  void anEmptyGateIsDoneAtOnce() {
    assertEquals(
        done(Gate.of(Map.of())), new FixedRouter("none", Gate.of(Map.of())).next(QUERY, Map.of()));
  }

  @Test
  void uniformWeighsAllAlike() {
    assertEquals(gate("bm25 1, static 1, dense 1"), FixedRouter.uniform(IDS).gate());
  }

  /// Over every way three experts can end: only those that answered have weight, in proportion.
  @Property(tries = 125)
  void renormalisesOverThoseThatAnswered(
      @ForAll("outcomes") @Size(value = 3) List<ExpertResult> outcomes) {
    var answers = new HashMap<ExpertId, ExpertResult>();
    var left = new TreeMap<ExpertId, Double>();
    for (int i = 0; i < 3; i++) {
      answers.put(IDS.get(i), outcomes.get(i));
      if (outcomes.get(i) instanceof ExpertResult.Answered) {
        left.put(IDS.get(i), GATE.weight(IDS.get(i)));
      }
    }
    assertEquals(done(Gate.of(left)), ROUTER.next(QUERY, answers));
  }

  @Provide
  Arbitrary<List<ExpertResult>> outcomes() {
    return Arbitraries.of(
            ANSWERED,
            new ExpertResult.Abstained("no words"),
            new ExpertResult.TimedOut(),
            new ExpertResult.Failed("broke"),
            new ExpertResult.Absent("no model"))
        .list();
  }
}
