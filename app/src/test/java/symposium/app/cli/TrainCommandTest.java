package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.lab.MadePapers;
import symposium.app.lab.RouterTrainer;
import symposium.app.wire.RouterFile;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Features;
import symposium.core.route.Gate;
import symposium.core.route.RouterModel;
import symposium.sources.export.PaperWriter;

final class TrainCommandTest {

  private static final ExpertId CHARS = new ExpertId("chars");

  @TempDir Path folder;

  private Path router() {
    return folder.resolve("home").resolve("router.json");
  }

  /// Asks the expert for misspelling alone, which seldom has an answer.
  private void useAPoorRouter() {
    TermStatistics nothing =
        new TermStatistics() {
          @Override
          public long papers() {
            return 0;
          }

          @Override
          public int[] frequencies(String text) {
            return new int[0];
          }

          @Override
          public int[] authorFrequencies(String text) {
            return new int[0];
          }
        };
    List<ExpertId> first = List.of(CHARS);
    List<String> features = new Features(nothing, first).names();
    double[] scales = new double[features.size()];
    Arrays.fill(scales, 1);
    var model =
        new RouterModel(
            "poor",
            new RouterModel.Inputs(first, features, new double[features.size()], scales),
            List.of(Gate.of(Map.of(CHARS, 1.0))),
            new double[1][features.size() + 1]);
    new RouterFile().save(model, router());
  }

  private Terminal imported() throws IOException {
    Path papers = folder.resolve("papers.jsonl");
    try (Writer text = Files.newBufferedWriter(papers);
        var writer = PaperWriter.of("jsonl", text)) {
      MadePapers.of(RouterTrainer.FEWEST).forEach(writer::write);
    }
    Terminal terminal = Terminal.at(folder);
    var done = terminal.type("import", papers.toString());
    assertEquals(0, done.code(), done.err());
    return terminal;
  }

  @Test
  void aRouterIsKeptOnlyWhereItIsBetterThanTheOneInUse() throws IOException {
    Terminal terminal = imported();
    useAPoorRouter();

    var better = terminal.type("train", "router");
    assertEquals(0, better.code(), better.err());
    assertTrue(better.out().contains("queries it never saw: nDCG@10 "), better.out());
    assertTrue(better.out().contains("Kept; searches use it"), better.out());
    byte[] kept = Files.readAllBytes(router());
    assertTrue(terminal.type("train", "show").out().startsWith("Router own papers: "));

    var same = terminal.type("train", "router");
    assertEquals(1, same.code(), same.err());
    assertTrue(same.out().contains("That is no better, so nothing was changed."), same.out());
    assertTrue(Arrays.equals(kept, Files.readAllBytes(router())), "the router was changed");
  }

  @Test
  void tooFewPapersAreRefusedAndNothingIsKept() {
    var refused = Papers.imported(folder).type("train", "router");
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains("learns from 200 papers with abstracts or more"));
    assertTrue(refused.err().contains("this library has 5"), refused.err());
    assertFalse(Files.exists(router()));
  }

  @Test
  void showExplainsTheRouterThatShips() {
    var shown = Papers.imported(folder).type("train", "show");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().startsWith("Router shipped: "), shown.out());
    assertTrue(shown.out().contains("more of it: "), shown.out());
  }

  @Test
  void aRouterOfAnotherVersionIsRefusedAndSearchesGoOnWithoutIt() throws IOException {
    Terminal terminal = Papers.imported(folder);
    Files.writeString(router(), "{\"version\": 999}");

    var shown = terminal.type("train", "show");
    assertEquals(3, shown.code(), shown.err());
    assertTrue(shown.err().contains("router.json is of another version"), shown.err());
    assertTrue(shown.err().contains("symposium train router"), shown.err());

    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("Attention Is All You Need"), found.out());
  }

  @Test
  void whatCannotBeTrainedExitsWithTwo() {
    var refused = Terminal.at(folder).type("train", "everything");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("got 'everything'"), refused.err());
    assertEquals(2, Terminal.at(folder).type("train", "static-table").code());
  }
}
