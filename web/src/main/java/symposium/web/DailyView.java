package symposium.web;

import java.util.List;
import java.util.Optional;

/// What a page of a day, week or month shows. Thread-safe: immutable.
///
/// @param title the period for people
/// @param kinds the same time as a day, a week and a month
/// @param orders the same papers in each order
/// @param total how many papers, as shown
/// @param range which of them are shown, empty when all are
/// @param notes what the reader should know, complete sentences
/// @param papers in the order chosen
/// @param recommended papers that were picked or submitted in this time but are not of it
/// @param previous the nearest earlier period with papers, or empty
/// @param next the nearest later period with papers, or empty
/// @param more the next page of this period, or empty
/// @param waiting ids that readers submitted and that are not in the library yet
/// @param back the page's own address
/// @param feeds the same list as feeds
public record DailyView(
    String title,
    List<Link> kinds,
    List<Link> orders,
    String total,
    String range,
    List<String> notes,
    List<DayPaper> papers,
    List<DayPaper> recommended,
    Optional<Neighbour> previous,
    Optional<Neighbour> next,
    Optional<String> more,
    List<String> waiting,
    String back,
    List<Link> feeds) {

  /// Copies.
  public DailyView {
    kinds = List.copyOf(kinds);
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
    papers = List.copyOf(papers);
    recommended = List.copyOf(recommended);
    waiting = List.copyOf(waiting);
    feeds = List.copyOf(feeds);
  }

  /// A period with papers.
  ///
  /// @param title the period for people
  /// @param href its page
  /// @param skipped what lies between, such as `2 empty days skipped`, may be empty
  public record Neighbour(String title, String href, String skipped) {}
}
