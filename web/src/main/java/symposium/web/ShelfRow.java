package symposium.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.PaperNote;

/// A paper in a reader's feed or library, with what they can do to it. Thread-safe: immutable.
///
/// @param hit the paper
/// @param date when it was published, may be empty
/// @param reasons why it is here, short statements; may be empty
/// @param nearest the liked paper it is most like, or empty
/// @param newVersion whether the reader knows an earlier version
/// @param tags the reader's tags as links to the library, may be empty
/// @param tagText the tags as they are edited, between commas
/// @param note the reader's note, may be empty
/// @param noteAddress where the note's form goes
public record ShelfRow(
    ResultView hit,
    String date,
    List<String> reasons,
    Optional<Link> nearest,
    boolean newVersion,
    List<Link> tags,
    String tagText,
    String note,
    String noteAddress) {

  /// Copies.
  public ShelfRow {
    reasons = List.copyOf(reasons);
    tags = List.copyOf(tags);
  }

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
    List<String> tags = note.map(one -> List.copyOf(one.tags())).orElse(List.of());
    return new ShelfRow(
        ResultView.listed(
            rank, paper, MarkButton.of(marks, Mark.SAVED, Mark.READ, Mark.LESS_LIKE_THIS)),
        paper.published().map(Object::toString).orElse(""),
        reason.reasons(),
        reason.nearest(),
        reason.newVersion(),
        tags.stream().map(ShelfRow::tag).toList(),
        String.join(", ", tags),
        note.map(PaperNote::text).orElse(""),
        Links.paper(paper.id()) + "/note");
  }

  /// A link to a liked paper.
  ///
  /// @param id the paper
  /// @param title its title
  /// @param similarity cosine, in [-1, 1]
  /// @return `Title (0.71)` leading to its page
  public static Link nearest(PaperId id, String title, double similarity) {
    String label = String.format(Locale.ROOT, "%s (%.2f)", title, similarity);
    return Link.to(label, Links.paper(id));
  }

  static Link tag(String tag) {
    return Link.to(tag, "/library?tag=" + Links.encode(tag));
  }
}
