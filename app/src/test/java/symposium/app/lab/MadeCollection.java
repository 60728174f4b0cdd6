package symposium.app.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small collection in BEIR's layout, made up for tests.
public final class MadeCollection {

  private static final String CORPUS =
      """
      {"_id":"bees","title":"Dancing bees","text":"Foragers tell their sisters by a waggle how far the blossoms are."}
      {"_id":"bees-again","title":"Dancing bees","text":"Foragers tell their sisters by a waggle how far the blossoms are."}
      {"_id":"bread","title":"Sour dough","text":"Wild yeast raises bread slowly and keeps the crust chewy."}
      {"_id":"tides","title":"Why harbours empty twice a day","text":"The moon pulls the sea, and the shore turns below the bulge."}
      {"_id":"glass","title":"Tempered glass","text":"Panes cooled quickly on the outside break into blunt crumbs."}
      {"_id":"ferns","title":"Spores of ferns","text":"Tiny catapults on the leaves throw spores when they dry."}
      {"_id":"locks","title":"Canal locks","text":"Boats climb hills in chambers that are filled from above."}
      {"_id":"salt","title":"Salt marsh","text":"Grasses that bear brine hold the mud of the shore."}
      """;

  private static final String QUERIES =
      """
      {"_id":"1","text":"how do bees tell where blossoms are"}
      {"_id":"2","text":"raising bread with wild yeast"}
      {"_id":"3","text":"moon and sea: two tides"}
      {"_id":"4","text":"how boats climb hills"}
      """;

  private static final String QRELS =
      """
      query-id\tcorpus-id\tscore
      1\tbees\t2
      1\tbees-again\t1
      2\tbread\t1
      3\ttides\t1
      3\tsalt\t1
      4\tlocks\t1
      """;

  private MadeCollection() {}

  /// Writes the collection.
  ///
  /// @param folder made if missing
  /// @return the folder
  public static Path write(Path folder) {
    return write(folder, QUERIES, QRELS);
  }

  /// Writes the documents with other topics.
  ///
  /// @param folder made if missing
  /// @param queries lines of objects
  /// @param qrels lines of columns
  /// @return the folder
  public static Path write(Path folder, String queries, String qrels) {
    try {
      Files.createDirectories(folder.resolve("qrels"));
      Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
      Files.writeString(folder.resolve("queries.jsonl"), queries);
      Files.writeString(folder.resolve("qrels").resolve("test.tsv"), qrels);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the documents with topics that are papers: one document's name, one whole abstract.
  ///
  /// @param folder made if missing
  /// @return the folder
  public static Path writeSimilar(Path folder) {
    return write(
        folder,
        """
        {"_id":"1","text":"bees"}
        {"_id":"2","text":"The sea at the shore. Twice a day the moon pulls the water over the mud, where grasses hold it."}
        """,
        "1 0 bees 1\n1 0 bees-again 1\n2 0 tides 1\n2 0 salt 1\n");
  }
}
