package symposium.web;

import java.util.Optional;

/// Where the neighbours of a page of results are. A cursor is opaque here and goes into links as it
/// is; a blank one stands for the first page. Thread-safe: immutable.
///
/// @param here the cursor of this page
/// @param previous the cursor of the page before, or empty on the first
/// @param next the cursor of the page after, or empty on the last
public record Paging(String here, Optional<String> previous, Optional<String> next) {

  /// A single page.
  ///
  /// @return no neighbours
  public static Paging none() {
    return new Paging("", Optional.empty(), Optional.empty());
  }
}
