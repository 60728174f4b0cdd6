package symposium.eval.compare;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import symposium.core.error.InvalidInput;
import symposium.eval.text.TextLines;
import symposium.eval.trec.Names;

/// Which class each topic belongs to: its collection, or its kind of query. Means are taken inside
/// classes first and then over them, so that a large class does not drown a small one; one class
/// makes that the plain mean. Thread-safe: immutable.
///
/// @param topics class by topic, in [Names#TOPIC_ORDER]
public record Strata(SortedMap<String, String> topics) {

  /// The most classes there can be.
  public static final int MOST = 1_000;

  /// Copies.
  ///
  /// @throws IllegalArgumentException when a class has no name
  public Strata {
    var ordered = new TreeMap<String, String>(Names.TOPIC_ORDER);
    ordered.putAll(topics);
    ordered.forEach(
        (topic, name) -> {
          if (name.isBlank()) {
            throw new IllegalArgumentException(
                "the class of topic %s has no name".formatted(topic));
          }
        });
    topics = Collections.unmodifiableSortedMap(ordered);
  }

  /// Classes from any map.
  ///
  /// @param topics class by topic
  /// @return the classes
  public static Strata of(Map<String, String> topics) {
    return new Strata(new TreeMap<>(topics));
  }

  /// A class for each topic by a rule.
  ///
  /// @param topics which
  /// @param rule from a topic's id to its class
  /// @return the classes
  public static Strata by(Collection<String> topics, UnaryOperator<String> rule) {
    var classes = new TreeMap<String, String>();
    topics.forEach(topic -> classes.put(topic, rule.apply(topic)));
    return new Strata(classes);
  }

  /// All topics in one class.
  ///
  /// @param topics which
  /// @return the one class
  public static Strata one(Collection<String> topics) {
    return by(topics, _ -> "all");
  }

  /// The collections of topics named `collection/topic`, as joined scores name them.
  ///
  /// @param topics which
  /// @return a class for each collection
  public static Strata byCollection(Collection<String> topics) {
    return by(topics, topic -> topic.substring(0, Math.max(0, topic.lastIndexOf('/'))));
  }

  /// Reads a file of lines: topic, tab, class.
  ///
  /// @param file plain or gzipped
  /// @return the classes
  /// @throws InvalidInput naming file and line
  public static Strata load(Path file) {
    var classes = new HashMap<String, String>();
    try (var lines = TextLines.open(file)) {
      while (lines.next()) {
        if (!lines.line().isBlank()) {
          List<String> parts = List.of(lines.line().split("\t", -1));
          if (parts.size() != 2 || parts.getLast().isBlank()) {
            throw lines.refuse("a line is a topic, a tab and its class");
          }
          if (classes.put(parts.getFirst().strip(), parts.getLast().strip()) != null) {
            throw lines.refuse("topic %s is there twice".formatted(parts.getFirst()));
          }
        }
      }
    }
    return of(classes);
  }

  /// A topic's class.
  ///
  /// @param topic the topic's id
  /// @return the class
  /// @throws InvalidInput when the topic has none
  public String of(String topic) {
    return Optional.ofNullable(topics.get(topic))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Topic %s belongs to no class; give every judged topic one.".formatted(topic)));
  }
}
