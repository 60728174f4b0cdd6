package symposium.eval.trec;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import symposium.eval.text.TextFile;

/// Judgements: how relevant documents are to topics. Thread-safe: immutable.
///
/// @param topics grades by topic and document; above 0 is relevant, the higher the more; 0 and
///   below was judged and is not
public record Qrels(SortedMap<String, SortedMap<String, Integer>> topics) {

  /// The file formats of judgements.
  public enum Format {

    /// TREC's four columns: topic, 0, document, grade.
    TREC,

    /// BEIR's three columns between tabs, under a line of headings.
    BEIR
  }

  /// Validates, sorts and copies; topics in [Names#TOPIC_ORDER].
  ///
  /// @throws IllegalArgumentException when a name could not be written in columns
  public Qrels {
    topics = sorted(topics);
  }

  private static SortedMap<String, SortedMap<String, Integer>> sorted(
      Map<String, ? extends Map<String, Integer>> topics) {
    var sorted = new TreeMap<String, SortedMap<String, Integer>>(Names.TOPIC_ORDER);
    topics.forEach(
        (topic, grades) -> {
          grades.keySet().forEach(doc -> Names.checked("a document's name", doc));
          sorted.put(
              Names.checked("a topic's id", topic),
              Collections.unmodifiableSortedMap(new TreeMap<>(grades)));
        });
    return Collections.unmodifiableSortedMap(sorted);
  }

  /// Judgements from any maps.
  ///
  /// @param topics grades by topic and document
  /// @return the judgements
  /// @throws IllegalArgumentException as the constructor
  public static Qrels of(Map<String, ? extends Map<String, Integer>> topics) {
    return new Qrels(sorted(topics));
  }

  /// Reads a file of either format, which its first line tells.
  ///
  /// @param file plain or gzipped
  /// @return the judgements
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static Qrels load(Path file) {
    return load(List.of(file));
  }

  /// Reads several files as one, such as the parts of a collection.
  ///
  /// @param files plain or gzipped, of either format
  /// @return all their judgements
  /// @throws symposium.core.error.InvalidInput naming file and line, also where two grades of one
  ///   document differ
  public static Qrels load(Collection<Path> files) {
    return QrelsReader.read(files);
  }

  /// One topic's grades.
  ///
  /// @param topic the topic's id
  /// @return by document; empty when nothing was judged
  public SortedMap<String, Integer> grades(String topic) {
    return Optional.ofNullable(topics.get(topic)).orElseGet(Collections::emptySortedMap);
  }

  /// Whether a topic has a relevant document, without which no run can score.
  ///
  /// @param topic the topic's id
  /// @return true when a grade is above 0
  public boolean hasRelevant(String topic) {
    return grades(topic).values().stream().anyMatch(grade -> grade > 0);
  }

  /// The judgements of some topics.
  ///
  /// @param wanted which topics
  /// @return those alone
  public Qrels filter(Predicate<String> wanted) {
    var left = new TreeMap<>(topics);
    left.keySet().removeIf(wanted.negate());
    return new Qrels(left);
  }

  /// Writes in one of the formats. Equal judgements give equal bytes.
  ///
  /// @param format the columns
  /// @param target where to, left open
  /// @throws IOException from the target
  public void write(Format format, Writer target) throws IOException {
    if (format == Format.BEIR) {
      target.append("query-id\tcorpus-id\tscore\n");
    }
    for (var topic : topics.entrySet()) {
      for (var grade : topic.getValue().entrySet()) {
        target
            .append(topic.getKey())
            .append(format == Format.BEIR ? "\t" : " 0 ")
            .append(grade.getKey())
            .append(format == Format.BEIR ? '\t' : ' ')
            .append(Integer.toString(grade.getValue()))
            .append('\n');
      }
    }
  }

  /// Writes a file as [#write(Format, Writer)] does, whole or not at all.
  ///
  /// @param format the columns
  /// @param file where to; an older one is replaced
  /// @throws symposium.core.error.InvalidInput when it cannot be written there
  public void save(Format format, Path file) {
    TextFile.save(file, target -> write(format, target));
  }
}
