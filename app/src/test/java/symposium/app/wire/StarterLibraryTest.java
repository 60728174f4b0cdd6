package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.ImportProgress;
import symposium.core.library.OnBadRecord;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.query.SearchRequest;

/// The papers that ship with the product, and whether a researcher's questions find them.
final class StarterLibraryTest {

  private static final int LEAST = 27;
  private static final int TOP = 3;

  @TempDir Path folder;

  /// A committed question and the paper it asks for.
  private record Question(String text, String paper) {}

  @Test
  void everyRecordIsCompleteAndAPaperOfItsOwn() {
    var ids = new HashSet<String>();
    var titles = new HashSet<String>();
    for (Paper paper : papers()) {
      assertTrue(ids.add(paper.id().toString()), "twice: " + paper.id());
      assertTrue(
          titles.add(paper.title().toLowerCase(java.util.Locale.ROOT)), "twice: " + paper.title());
      assertTrue(!paper.authors().isEmpty(), "no authors: " + paper.id());
      assertTrue(paper.published().isPresent(), "no date: " + paper.id());
      assertTrue(paper.abstractText().length() >= 120, "no description: " + paper.id());
      assertEquals(Set.of("starter"), Set.copyOf(paper.sources()), paper.id().toString());
    }
    assertTrue(ids.size() >= 300, ids.size() + " papers");
  }

  private static List<Paper> papers() {
    var papers = new ArrayList<Paper>();
    for (var source : StarterLibrary.sources()) {
      try (source) {
        while (source.hasNext()) {
          switch (source.next()) {
            case SourceRecord.Read(Paper paper) -> papers.add(paper);
            case SourceRecord.Bad bad -> throw new AssertionError(bad.toString());
          }
        }
      }
    }
    return papers;
  }

  @Test
  void questionsFindTheirPaperRightAfterImport() throws IOException {
    try (var library = library()) {
      assertFound(library, Set.of("bm25", "chars", "feedback", "static", "title"));
    }
  }

  @Test
  void questionsOfOtherFieldsAreDoubtedAndItsOwnAreNot() throws IOException {
    var foreign =
        List.of(
            "treatment of hypertension in pregnant women",
            "heat transfer in supersonic boundary layers",
            "tectonic plates under the Andes",
            "soil acidity and wheat yield",
            "medieval trade routes across the Baltic sea");
    try (var library = library()) {
      long doubted = foreign.stream().filter(text -> isDoubted(library, text)).count();
      List<String> own =
          questions().stream()
              .map(Question::text)
              .filter(text -> isDoubted(library, text))
              .toList();
      assertTrue(doubted >= 4, "only " + doubted + " of 5 were doubted");
      assertTrue(own.size() <= 2, "doubted: " + own);
    }
  }

  private static boolean isDoubted(Symposium library, String text) {
    return library.search(text).notes().stream().anyMatch(note -> note.startsWith("Nothing in"));
  }

  @Test
  @Tag("model")
  void questionsFindTheirPaperOnceDenseVectorsAreMade() throws IOException {
    try (var library = library()) {
      library.awaitEncoded("dense", (done, all) -> {});
      assertFound(library, Set.of());
    }
  }

  private Symposium library() {
    var home = new Home(folder.resolve("home"));
    home.prepare();
    var library = Symposium.open(home, HomeLock.tryAcquire(home).orElseThrow(), Opening.reading());
    for (var source : StarterLibrary.sources()) {
      try (source) {
        library.importFrom(source, OnBadRecord.STOP, ImportProgress.none());
      }
    }
    library.awaitIndexed((done, all) -> {});
    return library;
  }

  private static void assertFound(Symposium library, Set<String> experts) throws IOException {
    var missed = new ArrayList<String>();
    List<Question> questions = questions();
    for (Question question : questions) {
      var request =
          SearchRequest.of(question.text())
              .withChoice(
                  new SearchRequest.Choice(experts, java.util.Optional.empty(), new TreeMap<>()));
      var response = library.search(request);
      List<String> found =
          response.hits().stream().map(hit -> hit.paper().id().toString()).toList();
      int rank = found.indexOf(question.paper()) + 1;
      if (rank < 1 || rank > TOP) {
        missed.add(
            "%s: %s at rank %d, weights %s"
                .formatted(
                    question.text(),
                    question.paper(),
                    rank,
                    response.trace().experts().stream()
                        .map(one -> "%s %.2f".formatted(one.expert(), one.weight()))
                        .toList()));
      }
    }
    assertEquals(30, questions.size());
    assertTrue(
        questions.size() - missed.size() >= LEAST,
        "%d of 30 found; missed %s".formatted(30 - missed.size(), missed));
  }

  private static List<Question> questions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StarterLibraryTest.class.getResourceAsStream("/starter/queries.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(cells -> new Question(cells[0], cells[1]))
          .toList();
    }
  }
}
