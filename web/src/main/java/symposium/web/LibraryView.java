package symposium.web;

import java.util.List;

/// A reader's own papers. Thread-safe: immutable.
///
/// @param rows the papers, newest first
/// @param tags all tags with how many papers carry each, the chosen one current
/// @param tag the chosen tag, may be empty
/// @param exports the shown papers in exchange formats
/// @param total how many papers are saved, 0 or more
/// @param back this page's address
public record LibraryView(
    List<ShelfRow> rows, List<Link> tags, String tag, List<Link> exports, int total, String back) {

  /// Copies.
  public LibraryView {
    rows = List.copyOf(rows);
    tags = List.copyOf(tags);
    exports = List.copyOf(exports);
  }

  /// A tag as a link.
  ///
  /// @param tag its name
  /// @param count how many papers carry it
  /// @param chosen whether it is the one shown
  /// @return the link
  public static Link tag(String tag, int count, boolean chosen) {
    return new Link(tag, chosen ? "/library" : ShelfRow.tag(tag).href(), count, chosen);
  }

  /// The shown papers as a file.
  ///
  /// @param label the format's name
  /// @param format its key
  /// @param tag the chosen tag, may be empty
  /// @return the link
  public static Link export(String label, String format, String tag) {
    String more = tag.isEmpty() ? "" : "&tag=" + Links.encode(tag);
    return Link.to(label, "/library/export?format=" + format + more);
  }
}
