package symposium.follow.digest;

import java.util.ArrayList;
import java.util.List;

/// A digest as plain text, complete in itself.
final class TextMail {

  private static final int WIDTH = 76;

  private TextMail() {}

  static String of(Issue issue) {
    var lines = new ArrayList<String>();
    lines.add("Your papers of " + issue.window());
    lines.add(issue.counts() + ".");
    issue.trouble().ifPresent(trouble -> wrap("Note: " + trouble, "", lines));
    issue.papers().notes().forEach(note -> wrap("Note: " + note, "", lines));
    lines.add("");
    issue.papers().emptyBecause().ifPresent(reason -> wrap("Nothing new: " + reason, "", lines));
    int number = 0;
    for (DigestContent.Item item : issue.items()) {
      number++;
      paper(number, item, issue, lines);
    }
    lines.add("-- ");
    lines.add("You get this because you asked for it. To end it:");
    lines.add(issue.unsubscribe().toString());
    return String.join("\n", lines) + "\n";
  }

  private static void paper(int number, DigestContent.Item item, Issue issue, List<String> lines) {
    wrap(number + ". " + clean(item.paper().title()), "   ", lines);
    String authors = clean(Days.authors(item.paper()));
    if (!authors.isEmpty()) {
      wrap("   " + authors, "   ", lines);
    }
    wrap("   Why: " + clean(Days.why(item)), "   ", lines);
    String text = clean(Days.beginning(item.paper()));
    if (!text.isEmpty()) {
      wrap("   " + text, "   ", lines);
    }
    lines.add("   " + issue.page(item));
    lines.add("");
  }

  /// On one line, without characters that steer terminals.
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }

  private static void wrap(String text, String indent, List<String> lines) {
    String rest = text;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      if (space <= indent.length()) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = indent + rest.substring(space + 1);
    }
    lines.add(rest);
  }
}
