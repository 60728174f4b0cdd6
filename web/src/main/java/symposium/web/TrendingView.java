package symposium.web;

import java.util.List;

/// What the page of what trends shows. Thread-safe: immutable.
///
/// @param title which days, for people
/// @param windows the windows to choose from
/// @param popularity with and without what others count
/// @param notes what the reader should know, complete sentences
/// @param papers the highest scores first
/// @param offered another list where this one is empty; none or one
/// @param formula how a score is made, complete sentences
/// @param back the page's own address
/// @param feeds the same list as feeds
public record TrendingView(
    String title,
    List<Link> windows,
    List<Link> popularity,
    List<String> notes,
    List<DayPaper> papers,
    List<Link> offered,
    String formula,
    String back,
    List<Link> feeds) {

  /// Copies.
  public TrendingView {
    windows = List.copyOf(windows);
    popularity = List.copyOf(popularity);
    notes = List.copyOf(notes);
    papers = List.copyOf(papers);
    offered = List.copyOf(offered);
    feeds = List.copyOf(feeds);
  }
}
