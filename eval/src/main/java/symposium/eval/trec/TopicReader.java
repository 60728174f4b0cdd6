package symposium.eval.trec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symposium.eval.text.TextLines;

/// Reads topics of all formats. Confined to one call.
final class TopicReader {

  private static final int MOST_TOPICS = 1_000_000;

  private final Path file;
  private final Map<String, Topic> topics = new LinkedHashMap<>();

  TopicReader(Path file) {
    this.file = file;
  }

  List<Topic> read() {
    try (var lines = TextLines.open(file)) {
      boolean more = toText(lines);
      if (more && lines.line().stripLeading().startsWith("<")) {
        new Markup(lines).read(this::add);
      } else {
        boolean json = more && lines.line().stripLeading().startsWith("{");
        while (more) {
          add(lines, json ? QueryLine.read(lines) : tabbed(lines));
          more = toText(lines);
        }
      }
      if (topics.isEmpty()) {
        throw lines.refuseFile("there is no topic in it");
      }
    }
    return List.copyOf(topics.values());
  }

  private static boolean toText(TextLines lines) {
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static Topic tabbed(TextLines lines) {
    int tab = lines.line().indexOf('\t');
    if (tab < 0) {
      throw lines.refuse("a topic is an id, a tab and a text, and there is no tab");
    }
    return topic(lines, lines.line().substring(0, tab), lines.line().substring(tab + 1));
  }

  /// A topic of the current line.
  static Topic topic(TextLines lines, String id, String text) {
    try {
      return new Topic(id.strip(), text.strip());
    } catch (IllegalArgumentException e) {
      throw lines.refuse(String.valueOf(e.getMessage()));
    }
  }

  private void add(TextLines lines, Topic topic) {
    if (topics.put(topic.id(), topic) != null) {
      throw lines.refuse("topic %s is there twice".formatted(topic.id()));
    }
    if (topics.size() > MOST_TOPICS) {
      throw lines.refuse("more than %,d topics; split the file".formatted(MOST_TOPICS));
    }
  }
}
