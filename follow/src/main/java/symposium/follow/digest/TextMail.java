package symposium.follow.digest;

import java.util.ArrayList;
import java.util.List;

/// A digest as plain text, complete in itself.
final class TextMail {

  private static final int WIDTH = 76;
  private static final String INDENT = "   ";

  private TextMail() {}

  static String of(Issue issue) {
    var lines = new ArrayList<String>();
    lines.add("Your papers of " + issue.window());
    lines.add(issue.counts() + ".");
    issue.notes().forEach(note -> wrap("Note: " + note, "", lines));
    lines.add("");
    int number = 0;
    for (DigestContent.Item item : issue.items()) {
      number++;
      paper(number, item, issue, lines);
    }
    lines.add("-- ");
    lines.add("You get this because you asked for it. To end it:");
    lines.add(issue.addresses().unsubscribe().toString());
    lines.add("To change its hour or address:");
    lines.add(issue.settings());
    return String.join("\n", lines) + "\n";
  }

  private static void paper(int number, DigestContent.Item item, Issue issue, List<String> lines) {
    wrap(number + ". " + Days.title(item.paper()), INDENT, lines);
    indented(Days.authors(item.paper()), lines);
    indented("Why: " + Days.clean(Days.why(item)), lines);
    indented(Days.beginning(item.paper()), lines);
    issue.original(item).ifPresent(address -> lines.add(INDENT + address));
    lines.add(INDENT + "Here, with similar papers: " + issue.page(item));
    lines.add(INDENT + "Fewer like this: " + issue.less(item));
    lines.add("");
  }

  private static void indented(String text, List<String> lines) {
    if (!text.isEmpty()) {
      wrap(INDENT + text, INDENT, lines);
    }
  }

  /// Breaks at blanks; a word that is longer than a line has a line of its own.
  private static void wrap(String text, String indent, List<String> lines) {
    int from = 0;
    String start = "";
    while (start.length() + text.length() - from > WIDTH) {
      int room = WIDTH - start.length();
      int space = text.lastIndexOf(' ', from + room);
      if (space <= from + (start.isEmpty() ? indent.length() : 0)) {
        space = text.indexOf(' ', from + room);
      }
      if (space < 0) {
        break;
      }
      lines.add(start + text.substring(from, space));
      from = space + 1;
      start = indent;
    }
    lines.add(start + text.substring(from));
  }
}
