package symposium.eval.trec;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.eval.text.TextFile;

/// What one system answered to some topics. Thread-safe: immutable.
///
/// @param tag the system's name, without white space
/// @param topics documents by topic, each list in [RunDoc#ORDER] and naming a document once
public record Run(String tag, SortedMap<String, List<RunDoc>> topics) {

  /// Validates, sorts and copies; topics in [Names#TOPIC_ORDER].
  ///
  /// @throws IllegalArgumentException when a topic names a document twice, or a name could not be
  ///   written in columns
  public Run {
    Names.checked("a run's tag", tag);
    topics = sorted(topics);
  }

  private static SortedMap<String, List<RunDoc>> sorted(
      Map<String, ? extends Collection<RunDoc>> topics) {
    var sorted = new TreeMap<String, List<RunDoc>>(Names.TOPIC_ORDER);
    topics.forEach(
        (topic, docs) -> sorted.put(Names.checked("a topic's id", topic), sorted(topic, docs)));
    return Collections.unmodifiableSortedMap(sorted);
  }

  private static List<RunDoc> sorted(String topic, Collection<RunDoc> docs) {
    var list = new ArrayList<>(docs);
    list.sort(RunDoc.ORDER);
    var seen = HashSet.<String>newHashSet(list.size());
    for (RunDoc doc : list) {
      if (!seen.add(doc.doc())) {
        throw new IllegalArgumentException(
            "topic %s names document %s twice".formatted(topic, doc.doc()));
      }
    }
    return List.copyOf(list);
  }

  /// A run of documents in any order.
  ///
  /// @param tag the system's name
  /// @param topics scored documents by topic
  /// @return the run
  /// @throws IllegalArgumentException as the constructor
  public static Run of(String tag, Map<String, ? extends Collection<RunDoc>> topics) {
    return new Run(tag, sorted(topics));
  }

  /// Reads a file of TREC's six columns: topic, anything, document, anything (a rank, which is not
  /// believed), score, tag. The first line's tag is the run's.
  ///
  /// @param file plain or gzipped
  /// @return the run
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static Run load(Path file) {
    return RunReader.read(file);
  }

  /// One topic's documents.
  ///
  /// @param topic the topic's id
  /// @return best first; empty when the run has none
  public List<RunDoc> docs(String topic) {
    return Optional.ofNullable(topics.get(topic)).orElse(List.of());
  }

  /// The same answers under another name.
  ///
  /// @param other the name
  /// @return the run
  public Run withTag(String other) {
    return new Run(other, topics);
  }

  /// Writes TREC's six columns. Equal runs give equal bytes, and scores read back are equal.
  ///
  /// @param target where to, left open
  /// @throws IOException from the target
  public void write(Writer target) throws IOException {
    for (var topic : topics.entrySet()) {
      int rank = 0;
      for (RunDoc doc : topic.getValue()) {
        rank++;
        target
            .append(topic.getKey())
            .append(" Q0 ")
            .append(doc.doc())
            .append(' ')
            .append(Integer.toString(rank))
            .append(' ')
            .append(Double.toString(doc.score()))
            .append(' ')
            .append(tag)
            .append('\n');
      }
    }
  }

  /// Writes a file as [#write(Writer)] does, whole or not at all.
  ///
  /// @param file where to; an older one is replaced
  /// @throws symposium.core.error.InvalidInput when it cannot be written there
  public void save(Path file) {
    TextFile.save(file, this::write);
  }
}
