package symposium.app.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Topics;
import symposium.eval.workload.Workload;
import symposium.sources.Sources;
import symposium.sources.export.PaperWriter;

/// A workload on disk: `corpus.jsonl.gz`, and beside it the collections `train` and `test`, each
/// with `queries.jsonl` and `qrels/`. Thread-safe: no state.
public final class WorkloadFolder {

  private WorkloadFolder() {}

  /// Makes a workload from papers in files and writes it.
  ///
  /// @param files papers in any format that can be imported
  /// @param papers how many at most; of more, every second, third … is taken
  /// @param perClass queries of each class in each part
  /// @param seed decides what is forgotten or mistyped
  /// @param folder where to; made if missing
  /// @return what was made
  public static Workload make(List<Path> files, int papers, int perClass, long seed, Path folder) {
    Workload workload = sample(read(files), papers, perClass, seed);
    write(workload, folder);
    return workload;
  }

  /// Makes a workload from papers.
  ///
  /// @param all papers with abstracts
  /// @param papers how many at most; of more, every second, third … is taken
  /// @param perClass queries of each class in each part
  /// @param seed decides what is forgotten or mistyped
  /// @return the workload
  static Workload sample(List<Paper> all, int papers, int perClass, long seed) {
    int step = Math.max(1, Math.ceilDiv(all.size(), papers));
    var corpus = new ArrayList<Paper>();
    for (int i = 0; i < all.size(); i += step) {
      corpus.add(all.get(i));
    }
    return Workload.make(corpus, perClass, seed);
  }

  private static List<Paper> read(List<Path> files) {
    var papers = new ArrayList<Paper>();
    for (Path file : files) {
      try (var source = Sources.open(file, Optional.empty())) {
        while (source.hasNext()) {
          if (source.next() instanceof SourceRecord.Read(Paper paper)
              && !paper.abstractText().isBlank()) {
            papers.add(paper);
          }
        }
      }
    }
    if (papers.isEmpty()) {
      throw new InvalidInput("No paper with an abstract was found; name files to import from.");
    }
    return papers;
  }

  /// Writes a workload.
  ///
  /// @param workload the workload
  /// @param folder where to; made if missing
  static void write(Workload workload, Path folder) {
    try {
      Files.createDirectories(folder);
      Path corpus = folder.resolve("corpus.jsonl.gz");
      try (var text =
              new BufferedWriter(
                  new OutputStreamWriter(
                      new GZIPOutputStream(Files.newOutputStream(corpus)),
                      StandardCharsets.UTF_8));
          var writer = PaperWriter.of("jsonl", text)) {
        workload.papers().forEach(writer::write);
      }
      write(workload.training(), folder.resolve("train"));
      write(workload.test(), folder.resolve("test"));
    } catch (IOException e) {
      throw new InvalidInput(
          "Cannot write the workload to %s (%s); choose another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void write(Workload.Part part, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("qrels"));
    Topics.save(part.topics(), Topics.Format.BEIR, folder.resolve("queries.jsonl"));
    part.qrels().save(Qrels.Format.BEIR, folder.resolve("qrels").resolve("all.tsv"));
  }
}
