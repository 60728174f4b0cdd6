package symposium.core.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symposium.core.fixtures.Papers.gate;
import static symposium.core.fixtures.Papers.id;
import static symposium.core.fixtures.Papers.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import symposium.core.model.PaperId;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Gate;

/// What every fusion of weighted parts has to fulfil.
abstract class FusionContract {

  static final double ROUNDING = 1e-12;
  static final Gate THREE = gate("bm25 .4, static .2, dense .4");

  /// The fusion under test.
  abstract Fusion fusion();

  /// Covers the named papers only.
  record Only(Set<PaperId> ids) implements Coverage {
    static Only of(String... names) {
      var ids = new HashSet<PaperId>();
      for (String name : names) {
        ids.add(id(name));
      }
      return new Only(ids);
    }

    @Override
    public double share() {
      return 0.5;
    }

    @Override
    public boolean covers(PaperId id) {
      return ids.contains(id);
    }
  }

  static Voice voice(String expert, String table) {
    return voice(expert, ranking(table), Coverage.FULL);
  }

  static Voice voice(String expert, Ranking ranking, Coverage coverage) {
    return new Voice(new ExpertId(expert), ranking, new MinMax(), coverage);
  }

  static List<PaperId> order(List<FusedDoc> fused) {
    return fused.stream().map(FusedDoc::id).toList();
  }

  static double score(List<FusedDoc> fused, String name) {
    return fused.stream().filter(doc -> doc.id().equals(id(name))).findFirst().get().score();
  }

  @Test
  void nobodyToHearGivesNothing() {
    assertEquals(List.of(), fusion().fuse(THREE, List.of()));
    assertEquals(List.of(), fusion().fuse(THREE, List.of(voice("bm25", ""))));
  }

  @Test
  void voicesWithoutWeightAreNotHeard() {
    var heard = List.of(voice("bm25", "a 2, b 1"));
    var with = List.of(voice("bm25", "a 2, b 1"), voice("citation", "c 9, b 8"));
    assertEquals(fusion().fuse(THREE, heard), fusion().fuse(THREE, with));
  }

  @Test
  void anEmptyGateHearsNobody() {
    assertEquals(List.of(), fusion().fuse(gate(""), List.of(voice("bm25", "a 1"))));
  }

  @Test
  void aSingleVoiceKeepsItsOrder() {
    assertEquals(
        List.of(id("c"), id("a"), id("b")),
        order(fusion().fuse(gate("bm25 1"), List.of(voice("bm25", "a 2, b 1, c 3")))));
  }

  @Test
  void tiesAreBrokenById() {
    var voices = List.of(voice("bm25", "b 1"), voice("dense", "a 1"));
    assertEquals(List.of(id("a"), id("b")), order(fusion().fuse(THREE, voices)));
  }

  @Test
  void expertsThatDoNotListAPaperAreLeftOutOfItsContributions() {
    var fused = fusion().fuse(THREE, List.of(voice("bm25", "a 2, b 1"), voice("dense", "a 7")));
    var experts =
        fused.stream()
            .map(doc -> doc.contributions().stream().map(part -> part.expert().name()).toList())
            .toList();
    assertEquals(List.of(List.of("bm25", "dense"), List.of("bm25")), experts);
  }

  @Test
  void aPaperOneExpertCouldNotSeeIsJudgedByTheOthersAlone() {
    var voices =
        List.of(
            voice("bm25", "new 3, old 2, last 1"),
            voice("static", "new 3, old 2, last 1"),
            voice("dense", ranking("old 1"), Only.of("old", "last")));
    var fused = fusion().fuse(THREE, voices);
    var unseen = fused.stream().filter(doc -> doc.id().equals(id("new"))).findFirst().get();
    assertEquals(
        List.of(2 / 3.0, 1 / 3.0),
        unseen.contributions().stream().map(Contribution::weight).toList());
    assertEquals(1, unseen.score(), ROUNDING);
  }

  @Test
  void beingUncoveredScoresLikeTheGateWithoutThatExpert() {
    var others = List.of(voice("bm25", "a 3, b 2, c 1"), voice("static", "b 9, a 3, c 0"));
    var dense = voice("dense", ranking("a 5, c 4"), Only.of("a", "c"));
    var with = new ArrayList<>(others);
    with.add(dense);
    var without = fusion().fuse(gate("bm25 2, static 1"), others);
    assertEquals(score(without, "b"), score(fusion().fuse(THREE, with), "b"), ROUNDING);
  }

  @Test
  void aCoveredPaperThatIsNotListedGetsNothingFromThatExpert() {
    var voices = List.of(voice("bm25", "a 1"), voice("static", "a 1"), voice("dense", "b 1"));
    assertEquals(0.6, score(fusion().fuse(THREE, voices), "a"), ROUNDING);
    assertEquals(0.4, score(fusion().fuse(THREE, voices), "b"), ROUNDING);
  }

  @Test
  void whoeverListsAPaperHasSeenIt() {
    var voices = List.of(voice("bm25", "a 1, b 0"), voice("dense", ranking("a 1, b 0"), Only.of()));
    assertEquals(1, score(fusion().fuse(THREE, voices), "a"), ROUNDING);
  }

  @Property(tries = 200)
  void contributionsAddUpAndScoresStayInBounds(@ForAll Random random) {
    for (FusedDoc doc : fusion().fuse(THREE, voices(random))) {
      double sum = doc.contributions().stream().mapToDouble(Contribution::amount).sum();
      assertEquals(doc.score(), sum, ROUNDING);
      assertTrue(doc.score() >= 0 && doc.score() <= 1 + ROUNDING, doc::toString);
      double weights = doc.contributions().stream().mapToDouble(Contribution::weight).sum();
      assertTrue(weights > 0 && weights <= 1 + ROUNDING, doc::toString);
    }
  }

  @Property(tries = 200)
  void givesEveryRankedPaperOnceInOrder(@ForAll Random random) {
    var voices = voices(random);
    var fused = fusion().fuse(THREE, voices);
    var expected = new HashSet<PaperId>();
    voices.forEach(voice -> expected.addAll(voice.ranking().ranks().keySet()));
    assertEquals(expected, new HashSet<>(order(fused)));
    assertEquals(expected.size(), fused.size());
    var docs = fused.stream().map(FusedDoc::doc).toList();
    assertEquals(docs.stream().sorted(ScoredDoc.ORDER).toList(), docs);
  }

  @Property(tries = 200)
  void theOrderOfVoicesDoesNotMatter(@ForAll Random random) {
    var voices = voices(random);
    var shuffled = new ArrayList<>(voices);
    Collections.shuffle(shuffled, random);
    assertEquals(fusion().fuse(THREE, voices), fusion().fuse(THREE, shuffled));
  }

  @Property(tries = 200)
  void anEmptyRankingOfFullCoverageChangesNoOrder(@ForAll Random random) {
    var two = voices(random).subList(0, 2);
    var three = new ArrayList<>(two);
    three.add(voice("extra", ""));
    Gate four = gate("bm25 .4, static .2, dense .4, extra 1");
    var before = fusion().fuse(four, two);
    var after = fusion().fuse(four, three);
    for (int i = 0; i < before.size(); i++) {
      // Where rounding makes or breaks a tie, equal neighbours may change places.
      assertEquals(
          before.get(i).score(), score(before, after.get(i).id().value()), ROUNDING, "at " + i);
    }
  }

  /// bm25 and static with full coverage, dense with some.
  static List<Voice> voices(Random random) {
    var covered = new HashSet<PaperId>();
    random.ints(10, 0, 15).forEach(i -> covered.add(id("p" + i)));
    return List.of(
        voice("bm25", ranked(random), Coverage.FULL),
        voice("static", ranked(random), Coverage.FULL),
        voice("dense", ranked(random), new Only(covered)));
  }

  private static Ranking ranked(Random random) {
    var docs = new ArrayList<ScoredDoc>();
    for (int i = 0; i < 15; i++) {
      if (random.nextBoolean()) {
        docs.add(new ScoredDoc(id("p" + i), random.nextInt(8)));
      }
    }
    return Ranking.of(docs, 12);
  }
}
