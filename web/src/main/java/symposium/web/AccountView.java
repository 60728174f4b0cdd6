package symposium.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import symposium.core.account.Access;

/// A reader's own account. Thread-safe: immutable.
///
/// @param name what they sign in with
/// @param owns whether they may invite others
/// @param accesses their sessions and tokens, newest first
/// @param told a secret that is shown this once, with what it is
public record AccountView(String name, boolean owns, List<Row> accesses, Optional<Told> told) {

  /// Copies.
  public AccountView {
    accesses = List.copyOf(accesses);
  }

  /// Something that is shown once.
  ///
  /// @param what what it is, a sentence
  /// @param secret the thing itself
  public record Told(String what, String secret) {}

  /// A session or a token.
  ///
  /// @param number its number
  /// @param kind what it allows, in a few words
  /// @param label what it is called
  /// @param since when it was made, a date
  /// @param until when it ends, a date
  /// @param current whether this page was asked for with it
  public record Row(
      long number, String kind, String label, String since, String until, boolean current) {

    /// Of an access.
    ///
    /// @param access the access
    /// @param current whether the page was asked for with it
    /// @return the row
    public static Row of(Access access, boolean current) {
      String kind =
          switch (access.kind()) {
            case SESSION -> "Browser";
            case READ_TOKEN -> "Token, may look";
            case WRITE_TOKEN -> "Token, may change things";
          };
      return new Row(
          access.number(),
          kind,
          access.label(),
          LocalDate.ofInstant(access.created(), ZoneOffset.UTC).toString(),
          LocalDate.ofInstant(access.expires(), ZoneOffset.UTC).toString(),
          current);
    }
  }
}
