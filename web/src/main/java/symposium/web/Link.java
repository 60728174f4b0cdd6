package symposium.web;

import java.util.List;

/// A link as shown. Thread-safe: immutable.
///
/// @param label what it says
/// @param href where it leads: a path on this site, or an `https` or `http` address
/// @param count how many results are behind it, or 0 when that is not known
/// @param current whether it is what the page shows already
public record Link(String label, String href, int count, boolean current) {

  /// A choice among several.
  ///
  /// @param label what it says
  /// @param href where it leads
  /// @param current whether it is what the page shows already
  /// @return the link
  public static Link choice(String label, String href, boolean current) {
    return new Link(label, href, 0, current);
  }

  /// A list's feeds.
  ///
  /// @param path the list's page, without ending
  /// @param query the query of each address, percent-encoded, may be empty
  /// @return Atom, RSS and JSON Feed
  public static List<Link> feeds(String path, String query) {
    String rest = query.isEmpty() ? "" : "?" + query;
    return List.of(
        to("Atom", path + ".atom" + rest),
        to("RSS", path + ".rss" + rest),
        to("JSON Feed", path + ".json" + rest));
  }

  static Link to(String label, String href) {
    return new Link(label, href, 0, false);
  }
}
