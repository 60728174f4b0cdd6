package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import symposium.core.library.Announcement;
import symposium.core.model.Paper;
import symposium.core.reader.Mark;
import symposium.core.reader.Pick;

/// A paper in a list of a day or of what trends, with the buttons beside it. Thread-safe:
/// immutable.
///
/// @param result the paper
/// @param day when it became known, may be empty
/// @param announced how it was announced, may be empty
/// @param isEstimate whether the day is only the first version's date
/// @param note why a curator picked it, may be empty
/// @param isPicked whether a curator picked it
/// @param picks where its picks are sent, empty for who may not pick
/// @param score its trending score, empty in lists of a day
public record DayPaper(
    ResultView result,
    String day,
    String announced,
    boolean isEstimate,
    String note,
    boolean isPicked,
    String picks,
    Optional<Score> score) {

  /// What lists say of a paper beside its record. Thread-safe: immutable.
  ///
  /// @param day when it became known, may be empty
  /// @param announced how it was announced, or empty
  /// @param isEstimate whether the day is only the first version's date
  /// @param pick the curator's pick, or empty
  /// @param marks what this reader said of it
  /// @param mayPick whether this reader is a curator
  public record About(
      String day,
      Optional<Announcement.Type> announced,
      boolean isEstimate,
      Optional<Pick> pick,
      Set<Mark> marks,
      boolean mayPick) {

    /// Copies.
    public About {
      marks = Set.copyOf(marks);
    }
  }

  /// A trending score. Thread-safe: immutable.
  ///
  /// @param total the sum, as shown
  /// @param bars the parts as stretches of a bar
  public record Score(String total, List<Bar> bars) {}

  /// One addend.
  ///
  /// @param label what was counted
  /// @param detail what exactly, may be empty
  /// @param amount how much, as shown
  /// @param weight what it is multiplied by, as shown
  /// @param adds what it adds, as shown
  /// @param start where its stretch begins, 0 to 1000
  /// @param width how long it is, 0 to 1000
  /// @param tone its colour, 1 to 8
  public record Bar(
      String label,
      String detail,
      String amount,
      String weight,
      String adds,
      int start,
      int width,
      int tone) {}

  /// One addend before it is drawn.
  ///
  /// @param label what was counted
  /// @param detail what exactly, may be empty
  /// @param amount how much
  /// @param weight what it is multiplied by
  /// @param adds what it adds, above 0
  /// @param tone its colour, 1 to 8
  public record Addend(
      String label, String detail, double amount, double weight, double adds, int tone) {}

  /// The view of a paper.
  ///
  /// @param rank its place, 1 or more
  /// @param paper the paper
  /// @param about what the list says of it
  /// @param addends what its trending score is made of; empty in lists of a day
  /// @return the view
  public static DayPaper of(int rank, Paper paper, About about, List<Addend> addends) {
    return new DayPaper(
        ResultView.listed(
            rank, paper, MarkButton.of(about.marks(), Mark.UPVOTED, Mark.SAVED, Mark.READ)),
        about.day(),
        about.announced().map(DayPaper::said).orElse(""),
        about.isEstimate(),
        about.pick().map(Pick::note).orElse(""),
        about.pick().isPresent(),
        about.mayPick() ? Links.paper(paper.id()) + "/picks" : "",
        addends.isEmpty() ? Optional.empty() : Optional.of(score(addends)));
  }

  private static String said(Announcement.Type type) {
    return switch (type) {
      case NEW -> "new";
      case CROSS -> "cross-list";
      case REPLACE, REPLACE_CROSS -> "new version";
    };
  }

  private static Score score(List<Addend> addends) {
    double total = addends.stream().mapToDouble(Addend::adds).sum();
    long[] shown = Numbers.addends(addends.stream().map(Addend::adds).toList(), total);
    var bars = new ArrayList<Bar>();
    double before = 0;
    for (int i = 0; i < addends.size(); i++) {
      Addend one = addends.get(i);
      int start = (int) Math.round(1000 * before / total);
      before += one.adds();
      bars.add(
          new Bar(
              one.label(),
              one.detail(),
              String.format(Locale.ROOT, "%.2f", one.amount()),
              String.format(Locale.ROOT, "%.1f", one.weight()),
              Numbers.thousandths(shown[i]),
              start,
              (int) Math.round(1000 * before / total) - start,
              one.tone()));
    }
    return new Score(Numbers.thousandths(Math.round(total * 1000)), bars);
  }
}
