package symposium.eval.trec;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Reads judgements of both formats. Confined to one call.
final class QrelsReader {

  private static final int TREC_COLUMNS = 4;
  private static final int BEIR_COLUMNS = 3;

  private final Map<String, Map<String, Integer>> topics = new HashMap<>();

  private QrelsReader() {}

  static Qrels read(Collection<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("files of judgements must be one or more, got none");
    }
    var reader = new QrelsReader();
    files.forEach(reader::read);
    return Qrels.of(reader.topics);
  }

  private void read(Path file) {
    try (var columns = Columns.open(file)) {
      boolean any = false;
      int wanted = 0;
      while (columns.next()) {
        wanted = wanted == 0 ? columns.count() : wanted;
        if (wanted != TREC_COLUMNS && wanted != BEIR_COLUMNS) {
          throw columns.refuse(
              "judgements have 4 columns (topic, 0, document, grade) or 3 (topic, document, grade),"
                  + " this line has "
                  + columns.count());
        }
        if (columns.count() != wanted) {
          throw columns.refuse("%d columns after lines of %d".formatted(columns.count(), wanted));
        }
        if (columns.rows() > 1 || wanted == TREC_COLUMNS || !isHeading(columns.text(2))) {
          row(columns, wanted);
          any = true;
        }
      }
      if (!any) {
        throw columns.refuseFile("there is no judgement in it");
      }
    }
  }

  private static boolean isHeading(String grade) {
    return grade.chars().noneMatch(c -> c >= '0' && c <= '9');
  }

  private void row(Columns columns, int wanted) {
    String topic = checked(columns, 0, "a topic's id");
    String doc = checked(columns, wanted - 2, "a document's name");
    int grade = grade(columns, wanted - 1);
    Integer known = topics.computeIfAbsent(topic, _ -> new TreeMap<>()).putIfAbsent(doc, grade);
    if (known != null && known != grade) {
      throw columns.refuse(
          "document %s of topic %s has grade %d here and %d before"
              .formatted(doc, topic, grade, known));
    }
  }

  private static String checked(Columns columns, int column, String what) {
    try {
      return Names.checked(what, columns.name(column));
    } catch (IllegalArgumentException e) {
      throw columns.refuse(String.valueOf(e.getMessage()));
    }
  }

  private static int grade(Columns columns, int column) {
    try {
      return Integer.parseInt(columns.text(column));
    } catch (NumberFormatException _) {
      throw columns.refuse(
          "the last column is a grade, a whole number, got '%s'".formatted(columns.text(column)));
    }
  }
}
