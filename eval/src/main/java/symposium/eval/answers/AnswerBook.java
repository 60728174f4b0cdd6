package symposium.eval.answers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import symposium.core.model.PaperId;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

/// All experts' answers to a collection's topics. Thread-safe: immutable.
///
/// @param name the collection's name
/// @param statistics the word counts of its papers
/// @param topics the answers, in the topics' order
public record AnswerBook(String name, RecordedStatistics statistics, List<TopicAnswers> topics) {

  /// Copies.
  public AnswerBook {
    topics = List.copyOf(topics);
  }

  /// Every expert that was asked.
  ///
  /// @return their ids
  public SortedSet<ExpertId> experts() {
    var ids = new TreeSet<ExpertId>();
    topics.forEach(topic -> ids.addAll(topic.results().keySet()));
    return ids;
  }

  /// The word counts, as routers read them.
  ///
  /// @return the recorded counts
  public TermStatistics termStatistics() {
    return statistics;
  }

  /// What each expert answered, as a run of its own.
  ///
  /// @param naming a paper's document name
  /// @return runs by expert, in the order of their names; a topic that an expert did not answer is
  ///   there without documents
  public List<Run> runs(Function<PaperId, String> naming) {
    return experts().stream().map(expert -> run(expert, naming)).toList();
  }

  private Run run(ExpertId expert, Function<PaperId, String> naming) {
    var docs = new HashMap<String, List<RunDoc>>();
    for (TopicAnswers topic : topics) {
      docs.put(
          topic.topic().id(),
          topic.results().get(expert) instanceof ExpertResult.Answered(var ranking, var coverage)
              ? ranking.docs().stream()
                  .map(doc -> new RunDoc(naming.apply(doc.id()), doc.score()))
                  .toList()
              : List.of());
    }
    return Run.of(expert.name(), docs);
  }

  /// Reads a book.
  ///
  /// @param file as written by [#save(Path)]
  /// @return the book
  /// @throws symposium.core.error.InvalidInput naming the file when it is none
  public static AnswerBook load(Path file) {
    return AnswerFile.read(file);
  }

  /// Writes the book, whole or not at all.
  ///
  /// @param file where to, gzipped; an older one is replaced
  /// @throws symposium.core.error.InvalidInput when it cannot be written there
  public void save(Path file) {
    AnswerFile.write(this, file);
  }
}
