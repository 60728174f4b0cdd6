package symposium.eval.collection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import symposium.core.error.InvalidInput;
import symposium.eval.trec.Qrels;
import symposium.eval.trec.Topic;
import symposium.eval.trec.Topics;

/// A test collection: a folder with `corpus.jsonl` or `corpus.jsonl.gz`, `queries.jsonl` (gzipped
/// or not), and judgements in `qrels/*.tsv`. Collections side by side may share the
/// `corpus.jsonl.gz` of the folder they lie in. Thread-safe: immutable.
///
/// @param name the folder's name
/// @param corpus the file of documents, not yet read
/// @param topics what is asked, in the file's order; each has a relevant document
/// @param qrels the judgements of exactly these topics
public record Collection(String name, Path corpus, List<Topic> topics, Qrels qrels) {

  /// Copies.
  public Collection {
    topics = List.copyOf(topics);
  }

  /// Opens a folder. All its files of judgements are read as one, and topics without a relevant
  /// document are left out, since no ranking can score on them.
  ///
  /// @param folder in BEIR's layout
  /// @return the collection
  /// @throws InvalidInput when something is missing or cannot be read, naming it
  public static Collection open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInput("There is no folder %s; check the path.".formatted(folder));
    }
    Path corpus = corpus(folder);
    Path queries = either(folder, "queries.jsonl");
    Qrels judged = Qrels.load(judgements(folder));
    Qrels qrels = judged.filter(judged::hasRelevant);
    var topics =
        Topics.load(queries).stream()
            .filter(topic -> qrels.topics().containsKey(topic.id()))
            .toList();
    requireTexts(queries, qrels, topics);
    return new Collection(name(folder), corpus, topics, qrels);
  }

  /// A collection may share the documents of the folder it lies in.
  private static Path corpus(Path folder) {
    Path above = folder.toAbsolutePath().normalize().resolveSibling("corpus.jsonl.gz");
    boolean own =
        Files.exists(folder.resolve("corpus.jsonl"))
            || Files.exists(folder.resolve("corpus.jsonl.gz"));
    return !own && Files.exists(above) ? above : either(folder, "corpus.jsonl");
  }

  private static Path either(Path folder, String name) {
    Path plain = folder.resolve(name);
    Path gzip = folder.resolve(name + ".gz");
    if (!Files.exists(plain) && !Files.exists(gzip)) {
      throw new InvalidInput(
          "%s is no collection: it has neither %s nor %s.gz.".formatted(folder, name, name));
    }
    return Files.exists(plain) ? plain : gzip;
  }

  private static List<Path> judgements(Path folder) {
    var files = new ArrayList<Path>();
    Path qrels = folder.resolve("qrels");
    if (Files.isDirectory(qrels)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(qrels, "*.tsv")) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new InvalidInput("%s cannot be read: %s.".formatted(qrels, e.getMessage()), e);
      }
    }
    if (files.isEmpty()) {
      throw new InvalidInput("%s is no collection: it has no qrels/*.tsv.".formatted(folder));
    }
    return files.stream().sorted().toList();
  }

  private static void requireTexts(Path queries, Qrels qrels, List<Topic> topics) {
    var without = new TreeSet<>(qrels.topics().keySet());
    topics.forEach(topic -> without.remove(topic.id()));
    if (!without.isEmpty()) {
      throw new InvalidInput(
          "%s lacks the text of %d judged topics, such as %s."
              .formatted(queries, without.size(), without.first()));
    }
    if (topics.isEmpty()) {
      throw new InvalidInput("No topic of %s has a relevant document.".formatted(queries));
    }
  }

  private static String name(Path folder) {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
        .map(Path::toString)
        .orElse("collection");
  }
}
