package symposium.eval.trec;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.eval.text.TextLines;

/// TREC's topic markup, which is no XML: fields need no end. Confined to one call.
final class Markup {

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(top|num|title|desc|narr|dom|con|fac|def|smry|head|nat)>",
          Pattern.CASE_INSENSITIVE);

  /// What older files repeat behind the tags.
  private static final Pattern LABEL =
      Pattern.compile("^\\s*(?:Number|Topic|Description|Narrative):", Pattern.CASE_INSENSITIVE);

  private final TextLines lines;
  private final Map<String, StringBuilder> fields = new TreeMap<>();
  private boolean inside;
  private String field = "";

  /// At the first line that is not blank.
  Markup(TextLines lines) {
    this.lines = lines;
  }

  void read(BiConsumer<TextLines, Topic> topics) {
    do {
      String line = lines.line();
      Matcher tag = TAG.matcher(line);
      int from = 0;
      while (tag.find()) {
        take(line.substring(from, tag.start()));
        from = tag.end();
        tag(!tag.group(1).isEmpty(), tag.group(2).toLowerCase(Locale.ROOT), topics);
      }
      take(line.substring(from) + "\n");
    } while (lines.next());
    if (inside) {
      throw lines.refuseFile("the last <top> has no </top>");
    }
  }

  private void tag(boolean end, String name, BiConsumer<TextLines, Topic> topics) {
    if (name.equals("top")) {
      if (inside != end) {
        throw lines.refuse(end ? "a </top> without <top>" : "a <top> before the last one's </top>");
      }
      inside = !end;
      if (end) {
        topics.accept(lines, topic());
      }
      fields.clear();
    }
    field = end || name.equals("top") ? "" : name;
  }

  private void take(String text) {
    if (!inside || field.isEmpty()) {
      if (!inside && !text.isBlank()) {
        throw lines.refuse("text outside of <top> and </top>");
      }
      return;
    }
    StringBuilder content = fields.computeIfAbsent(field, _ -> new StringBuilder());
    if (content.length() + text.length() > TextLines.LONGEST_BYTES) {
      throw lines.refuse("the field <%s> is too long".formatted(field));
    }
    content.append(text);
  }

  private Topic topic() {
    String title = text("title");
    return TopicReader.topic(lines, text("num"), title.isEmpty() ? text("desc") : title);
  }

  private String text(String name) {
    String content = fields.getOrDefault(name, new StringBuilder()).toString();
    String bare = LABEL.matcher(content).replaceFirst("").strip().replaceAll("\\s+", " ");
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// A text that cannot be taken for markup.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
