package symposium.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import symposium.core.engine.Hit;
import symposium.core.model.Paper;
import symposium.core.reader.Mark;
import symposium.core.reader.PaperNote;
import symposium.core.retrieve.Matches;

/// A paper in a reader's feed or library, with what they can do to it. Thread-safe: immutable.
///
/// @param hit the paper
/// @param date when it was published, may be empty
/// @param reasons why it is here, short statements; may be empty
/// @param nearest the liked paper it is most like, or empty
/// @param newVersion whether the reader knows an earlier version
/// @param buttons what can be said of it with one click
/// @param tags the reader's tags as links to the library, may be empty
/// @param tagText the tags as they are edited, between commas
/// @param note the reader's note, may be empty
/// @param markAddress where the buttons' forms go
/// @param noteAddress where the note's form goes
public record ShelfRow(
    ResultView hit,
    String date,
    List<String> reasons,
    Optional<Link> nearest,
    boolean newVersion,
    List<Button> buttons,
    List<Link> tags,
    String tagText,
    String note,
    String markAddress,
    String noteAddress) {

  /// Copies.
  public ShelfRow {
    reasons = List.copyOf(reasons);
    buttons = List.copyOf(buttons);
    tags = List.copyOf(tags);
  }

  /// A mark to set or take away. Thread-safe: immutable.
  ///
  /// @param mark its name in the form
  /// @param label what the button says
  /// @param set whether pressing sets it; else it takes it away
  public record Button(String mark, String label, boolean set) {}

  /// Why a paper is in a list. Thread-safe: immutable.
  ///
  /// @param reasons short statements
  /// @param nearest the liked paper it is most like, with how like it is, or empty
  /// @param newVersion whether the reader knows an earlier version
  public record Reason(List<String> reasons, Optional<Link> nearest, boolean newVersion) {

    /// Nothing to say.
    ///
    /// @return no reason
    public static Reason none() {
      return new Reason(List.of(), Optional.empty(), false);
    }
  }

  /// A paper with what its reader said and wrote of it.
  ///
  /// @param rank its place, 1 or more
  /// @param paper the record
  /// @param reason why it is here
  /// @param marks what the reader said of it
  /// @param note what they wrote beside it, or empty
  /// @return the row
  public static ShelfRow of(
      int rank, Paper paper, Reason reason, Set<Mark> marks, Optional<PaperNote> note) {
    var matches = new Matches(List.of(), List.of(), List.of());
    var hit = ResultView.plain(new Hit(rank, paper, 0, List.of(), List.of(), matches));
    List<String> tags = note.map(one -> List.copyOf(one.tags())).orElse(List.of());
    String page = Links.paper(paper.id());
    return new ShelfRow(
        hit,
        paper.published().map(Object::toString).orElse(""),
        reason.reasons(),
        reason.nearest(),
        reason.newVersion(),
        buttons(marks),
        tags.stream().map(ShelfRow::tag).toList(),
        String.join(", ", tags),
        note.map(PaperNote::text).orElse(""),
        page + "/marks",
        page + "/note");
  }

  /// A link to a liked paper.
  ///
  /// @param id the paper
  /// @param title its title
  /// @param similarity cosine, in [-1, 1]
  /// @return `Title (0.71)` leading to its page
  public static Link nearest(symposium.core.model.PaperId id, String title, double similarity) {
    String label = String.format(java.util.Locale.ROOT, "%s (%.2f)", title, similarity);
    return Link.to(label, Links.paper(id));
  }

  static Link tag(String tag) {
    return Link.to(tag, "/library?tag=" + Links.encode(tag));
  }

  private static List<Button> buttons(Set<Mark> marks) {
    return List.of(
        button(marks, Mark.SAVED, "saved", "Save", "Saved ✓"),
        button(marks, Mark.READ, "read", "Mark as read", "Read ✓"),
        button(marks, Mark.LESS_LIKE_THIS, "less", "Less like this", "Less like this ✓"));
  }

  private static Button button(Set<Mark> marks, Mark mark, String name, String set, String isSet) {
    boolean there = marks.contains(mark);
    return new Button(name, there ? isSet : set, !there);
  }
}
