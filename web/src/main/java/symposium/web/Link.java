package symposium.web;

/// A link as shown. Thread-safe: immutable.
///
/// @param label what it says
/// @param href where it leads: a path on this site, or an `https` or `http` address
/// @param count how many results are behind it, or 0 when that is not known
/// @param current whether it is what the page shows already
public record Link(String label, String href, int count, boolean current) {

  static Link to(String label, String href) {
    return new Link(label, href, 0, false);
  }
}
