package symposium.eval.answers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.rank.MinMax;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Expert;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;
import symposium.eval.trec.Topic;

final class AnswerBookTest {

  private static final ExpertId ONE = new ExpertId("one");
  private static final ExpertId TWO = new ExpertId("two");
  private static final TermStatistics COUNTS =
      new TermStatistics() {
        @Override
        public long papers() {
          return 7;
        }

        @Override
        public int[] frequencies(String text) {
          return new int[] {text.length(), 3};
        }

        @Override
        public int[] authorFrequencies(String text) {
          return new int[] {1};
        }
      };

  @TempDir Path folder;

  /// The second expert turns the first one's list around, and has nothing to say on questions.
  private static AnswerBook asked() {
    var experts =
        Map.of(
            ONE,
            new Expert(
                ONE,
                retrieval -> new ExpertResult.Answered(ranking("a", "b"), Coverage.FULL),
                1,
                new MinMax(),
                Set.of()),
            TWO,
            new Expert(
                TWO,
                retrieval ->
                    retrieval.query().text().endsWith("?")
                        ? new ExpertResult.Abstained("a question")
                        : new ExpertResult.Answered(
                            ranking(
                                retrieval
                                    .needed()
                                    .getOrDefault(ONE, Ranking.empty())
                                    .docs()
                                    .reversed()
                                    .stream()
                                    .map(doc -> doc.id().value())
                                    .toArray(String[]::new)),
                            Coverage.FULL),
                1,
                new MinMax(),
                Set.of(ONE)));
    return new Asker(experts, COUNTS, 10)
        .ask("made", List.of(new Topic("1", "some \"quoted\" words"), new Topic("2", "why?")));
  }

  private static Ranking ranking(String... ids) {
    var docs =
        java.util.stream.IntStream.range(0, ids.length)
            .mapToObj(i -> new ScoredDoc(PaperId.of("local:" + ids[i]), 5 - i))
            .toList();
    return Ranking.of(docs, 10);
  }

  @Test
  void expertsGetTheRankingsTheyNeed() {
    var second = asked().topics().getFirst().results().get(TWO);
    assertEquals(new ExpertResult.Answered(ranking("b", "a"), Coverage.FULL), second);
  }

  @Test
  void topicsAreWordsWhateverTheyContain() {
    assertTrue(asked().topics().getFirst().query().conditions().isEmpty());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    AnswerBook book = asked();
    Path file = folder.resolve("book");
    book.save(file);
    AnswerBook read = AnswerBook.load(file);
    assertEquals(book.topics(), read.topics());
    assertEquals(book.experts(), read.experts());
    assertEquals(7, read.termStatistics().papers());
    String text = read.topics().getFirst().query().meaning();
    assertArrayEquals(COUNTS.frequencies(text), read.termStatistics().frequencies(text));
  }

  @Test
  void topicsThatArePapersAreReadBack() {
    Paper seed = Paper.builder(PaperId.of("local:a"), "A title").abstractText("And more.").build();
    var experts =
        Map.of(
            ONE,
            new Expert(
                ONE,
                retrieval -> {
                  assertEquals(List.of(seed), retrieval.query().like());
                  return new ExpertResult.Answered(ranking("b"), Coverage.FULL);
                },
                1,
                new MinMax(),
                Set.of()));
    AnswerBook book =
        new Asker(experts, COUNTS, 10)
            .ask(
                "made",
                List.of(new Topic("1", "a")),
                _ -> new PlainQuery().resembling(List.of(seed)));
    Path file = folder.resolve("book");
    book.save(file);
    assertEquals(book.topics(), AnswerBook.load(file).topics());
  }

  @Test
  void everyExpertsAnswersAreARun() {
    List<Run> runs = asked().runs(PaperId::value);
    assertEquals(List.of("one", "two"), runs.stream().map(Run::tag).toList());
    assertEquals(List.of("b", "a"), runs.getLast().docs("1").stream().map(RunDoc::doc).toList());
    assertEquals(List.of(), runs.getLast().docs("2"));
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithAWayOn() throws IOException {
    Path file = Files.writeString(folder.resolve("book"), "no answers");
    var refusal = assertThrows(InvalidInput.class, () -> AnswerBook.load(file));
    assertTrue(refusal.explanation().contains("delete it"));
  }
}
