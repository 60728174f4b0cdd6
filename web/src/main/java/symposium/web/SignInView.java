package symposium.web;

/// Where people sign in, or make the account they were invited to. Thread-safe: immutable.
///
/// @param action where the form is sent
/// @param joining whether an account is made
/// @param name what was typed before, may be empty
/// @param back where the person wanted to go, a path of this site
/// @param complaint what was wrong with the last try, may be empty
/// @param open whether anybody may make an account
public record SignInView(
    String action, boolean joining, String name, String back, String complaint, boolean open) {

  /// For those who have an account or an invitation.
  ///
  /// @param action where the form is sent
  /// @param joining whether an account is made
  /// @param name what was typed before, may be empty
  /// @param back where the person wanted to go, a path of this site
  /// @param complaint what was wrong with the last try, may be empty
  public SignInView(String action, boolean joining, String name, String back, String complaint) {
    this(action, joining, name, back, complaint, false);
  }

  /// What the page is about.
  ///
  /// @return a title
  public String title() {
    return joining ? "Make your account" : "Sign in";
  }
}
