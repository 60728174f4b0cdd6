package symposium.eval.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.eval.trec.Topic;

final class WorkloadTest {

  private static final int NOUNS = 48;

  private static final Workload WORKLOAD = Workload.make(corpus(), 12, 5);

  private static List<Paper> corpus() {
    var papers = new ArrayList<Paper>();
    for (int i = 0; i < 400; i++) {
      String a = noun(i % NOUNS);
      String b = noun((i + i / NOUNS + 7) % NOUNS);
      String own = "topic" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      String other = "method" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      papers.add(
          Paper.builder(
                  PaperId.of("local:p" + i),
                  "Studying %s of %s with %s by %s".formatted(own, a, b, other))
              .abstractText(
                  ("We study the %s %s of our time. Here the Fast Adaptive %s (FAP) meets %s in ten ways. "
                          + "Another sentence speaks about %s and its many uses in practice today. "
                          + "Results on %s show what we expect of such a thing. We conclude.")
                      .formatted(a, b, own, b, own, a))
              .authors(List.of(Author.parse("Ada Author" + i)))
              .build());
    }
    return papers;
  }

  private static String noun(int number) {
    return "noun" + (char) ('a' + number % 8) + (char) ('k' + number / 8);
  }

  private static Stream<Topic> topics() {
    return Stream.concat(WORKLOAD.training().topics().stream(), WORKLOAD.test().topics().stream());
  }

  private static Paper target(Topic topic) {
    var grades = new java.util.TreeMap<>(WORKLOAD.training().qrels().grades(topic.id()));
    if (!WORKLOAD.training().topics().contains(topic)) {
      grades = new java.util.TreeMap<>(WORKLOAD.test().qrels().grades(topic.id()));
    }
    String id = grades.firstKey();
    return WORKLOAD.papers().stream()
        .filter(paper -> paper.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyClassHasItsQueriesInBothParts() {
    for (var part : List.of(WORKLOAD.training(), WORKLOAD.test())) {
      Map<String, Long> sizes =
          part.topics().stream()
              .collect(
                  Collectors.groupingBy(
                      topic -> Workload.classOf(topic.id()), Collectors.counting()));
      for (QueryClass one : QueryClass.values()) {
        assertEquals(12L, sizes.get(one.label()), one.label());
      }
    }
  }

  @Test
  void noPaperIsTheTargetOfTwoQueries() {
    var targets = new HashSet<PaperId>();
    topics().forEach(topic -> assertTrue(targets.add(target(topic).id()), topic.id()));
  }

  @Test
  void theCorpusKeepsEveryPaper() {
    assertEquals(400, WORKLOAD.papers().size());
  }

  @Test
  void claimsAreNotInTheirPaperAnyMore() {
    topics()
        .filter(topic -> topic.id().startsWith("claim-") || topic.id().startsWith("abstract-"))
        .forEach(
            topic ->
                assertFalse(target(topic).abstractText().contains(topic.text()), topic.text()));
  }

  @Test
  void titlesAreWhole() {
    topics()
        .filter(topic -> topic.id().startsWith("title-"))
        .forEach(
            topic -> assertEquals(target(topic).title().toLowerCase(Locale.ROOT), topic.text()));
  }

  @Test
  void typosDifferFromTheTitle() {
    topics()
        .filter(topic -> topic.id().startsWith("typo-"))
        .forEach(
            topic ->
                assertFalse(
                    target(topic).title().toLowerCase(Locale.ROOT).startsWith(topic.text())));
  }

  @Test
  void theSameSeedMakesTheSameWorkloadAndAnotherAnother() {
    assertEquals(WORKLOAD, Workload.make(corpus(), 12, 5));
    assertNotEquals(WORKLOAD, Workload.make(corpus(), 12, 6));
  }
}
