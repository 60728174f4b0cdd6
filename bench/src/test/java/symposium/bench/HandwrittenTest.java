package symposium.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import symposium.eval.text.TextLines;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Topic;
import symposium.eval.trec.Topics;
import symposium.eval.workload.Workload;

/// The hundred queries that were written by hand.
final class HandwrittenTest {

  private static final Path FOLDER = Path.of("src/main/resources/handwritten");
  private static final List<Topic> TOPICS = Topics.load(FOLDER.resolve("queries.jsonl"));
  private static final Qrels QRELS = Qrels.load(FOLDER.resolve("qrels").resolve("test.tsv"));

  private static Set<String> targets() {
    return QRELS.topics().values().stream()
        .flatMap(grades -> grades.keySet().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void eachHasOnePaperOfItsOwn() {
    assertEquals(100, TOPICS.size());
    assertEquals(
        TOPICS.stream().map(Topic::id).collect(Collectors.toSet()), QRELS.topics().keySet());
    assertEquals(100, targets().size());
  }

  @Test
  void noneIsThereTwice() {
    assertEquals(100, TOPICS.stream().map(Topic::text).distinct().count());
  }

  @Test
  void theyAreOneStratum() {
    assertEquals(
        Set.of("handwritten"),
        TOPICS.stream().map(topic -> Workload.classOf(topic.id())).collect(Collectors.toSet()));
  }

  @Test
  void everyPaperIsInTheSharedFile() {
    Path corpus =
        Path.of(Optional.ofNullable(System.getenv("SYMPOSIUM_SHARED")).orElse("../../shared"))
            .resolve("data/corpora/arxiv-cs-stat.jsonl.gz");
    assumeTrue(Files.exists(corpus), "the arXiv file is not here; set SYMPOSIUM_SHARED");
    var missing = new HashSet<>(targets());
    Pattern id = Pattern.compile("\\{\"id\": ?\"([^\"]+)\"");
    try (var lines = TextLines.open(corpus)) {
      while (lines.next()) {
        var found = id.matcher(lines.line());
        if (found.lookingAt()) {
          missing.remove("arxiv:" + found.group(1));
        }
      }
    }
    assertTrue(missing.isEmpty(), missing::toString);
  }
}
