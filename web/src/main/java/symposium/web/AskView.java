package symposium.web;

import java.util.Optional;

/// One question or answer on a page of its own. Thread-safe: immutable.
///
/// @param title what it is about
/// @param text complete sentences
/// @param button what can be done, or empty when there is nothing to decide
public record AskView(String title, String text, Optional<Button> button) {

  /// What can be done.
  ///
  /// @param action where the form goes
  /// @param label what the button says
  public record Button(String action, String label) {}
}
