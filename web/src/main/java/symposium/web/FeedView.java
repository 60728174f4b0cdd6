package symposium.web;

import java.util.List;
import java.util.Optional;

/// A composed list as its page shows it. Thread-safe: immutable.
///
/// @param asOf the last day, `YYYY-MM-DD`
/// @param days how many days up to it
/// @param seen whether papers the reader knows are shown too
/// @param rows the papers in order
/// @param interests what each interest was found and given
/// @param emptyBecause why there are no papers, or empty
/// @param notes what the reader should know, complete sentences
/// @param back this page's address
/// @param feed the address of the same list for feed readers, without its ending; may be empty
public record FeedView(
    String asOf,
    int days,
    boolean seen,
    List<ShelfRow> rows,
    List<Interest> interests,
    Optional<String> emptyBecause,
    List<String> notes,
    String back,
    String feed) {

  /// Copies.
  public FeedView {
    rows = List.copyOf(rows);
    interests = List.copyOf(interests);
    notes = List.copyOf(notes);
  }

  /// The same list, with the address at which feed readers get it.
  ///
  /// @param address a path without its ending
  /// @return a copy
  public FeedView withFeed(String address) {
    return new FeedView(asOf, days, seen, rows, interests, emptyBecause, notes, back, address);
  }

  /// One interest's counts. Thread-safe: immutable.
  ///
  /// @param label what it is called
  /// @param href the follow's editor, may be empty
  /// @param found papers of those days that fit it
  /// @param known those of them the reader knows
  /// @param kept how many are in the list
  public record Interest(String label, String href, int found, int known, int kept) {}
}
