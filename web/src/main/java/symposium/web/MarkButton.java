package symposium.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import symposium.core.reader.Mark;

/// A button that says something of a paper, or takes it back. Thread-safe: immutable.
///
/// @param mark its name in the form
/// @param label what the button says
/// @param set whether pressing sets it; else it takes it away
public record MarkButton(String mark, String label, boolean set) {

  static List<MarkButton> of(Set<Mark> said, Mark... offered) {
    return Arrays.stream(offered).map(mark -> of(mark, said.contains(mark))).toList();
  }

  private static MarkButton of(Mark mark, boolean said) {
    return switch (mark) {
      case SAVED -> new MarkButton("saved", said ? "Saved ✓" : "Save", !said);
      case READ -> new MarkButton("read", said ? "Read ✓" : "Mark as read", !said);
      case UPVOTED -> new MarkButton("upvoted", said ? "▲ Upvoted ✓" : "▲ Upvote", !said);
      case LESS_LIKE_THIS ->
          new MarkButton("less", said ? "Less like this ✓" : "Less like this", !said);
    };
  }
}
