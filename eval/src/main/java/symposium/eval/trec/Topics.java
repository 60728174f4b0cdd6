package symposium.eval.trec;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import symposium.eval.text.TextFile;

/// Files of topics. Thread-safe: stateless.
public final class Topics {

  private Topics() {}

  /// The file formats of topics.
  public enum Format {

    /// TREC's markup: `<top>`, `<num> Number:`, `<title>`, `<desc>`, `<narr>`, `</top>`. The title
    /// is the text, or the description where there is none.
    TREC,

    /// A line each: id, tab, text.
    TSV,

    /// BEIR's `queries.jsonl`: a line each, an object with `_id` and `text`.
    BEIR
  }

  /// Reads a file of any of the formats, which its first character tells.
  ///
  /// @param file plain or gzipped
  /// @return in the file's order, each id once
  /// @throws symposium.core.error.InvalidInput naming file and line
  public static List<Topic> load(Path file) {
    return new TopicReader(file).read();
  }

  /// Writes topics in the order given.
  ///
  /// @param topics which, each id once
  /// @param format how; markup and tabs bring every text onto one line
  /// @param target where to, left open
  /// @throws IOException from the target
  public static void write(Collection<Topic> topics, Format format, Writer target)
      throws IOException {
    for (Topic topic : topics) {
      target.write(
          switch (format) {
            case TREC ->
                "<top>\n<num> Number: %s\n<title> %s\n</top>\n"
                    .formatted(topic.id(), Markup.escaped(topic.line()));
            case TSV -> topic.id() + "\t" + topic.line() + "\n";
            case BEIR -> QueryLine.of(topic) + "\n";
          });
    }
  }

  /// Writes a file as [#write(Collection, Format, Writer)] does, whole or not at all.
  ///
  /// @param topics which, each id once
  /// @param format how
  /// @param file where to; an older one is replaced
  /// @throws symposium.core.error.InvalidInput when it cannot be written there
  public static void save(Collection<Topic> topics, Format format, Path file) {
    TextFile.save(file, target -> write(topics, format, target));
  }
}
