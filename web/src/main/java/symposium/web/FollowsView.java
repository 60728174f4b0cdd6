package symposium.web;

import java.util.List;
import java.util.Optional;

/// A reader's follows and the editor of one. Thread-safe: immutable.
///
/// @param follows all of them
/// @param form the editor's fields
/// @param preview what the wish in the editor would bring, or empty
/// @param problem what is wrong with the fields, a complete sentence; may be empty
/// @param notes what was found in pasted papers, complete sentences
/// @param feed the address of the reader's own feed, without the ending that names its format
public record FollowsView(
    List<Row> follows,
    Form form,
    Optional<FeedView> preview,
    String problem,
    List<String> notes,
    String feed) {

  /// Copies.
  public FollowsView {
    follows = List.copyOf(follows);
    notes = List.copyOf(notes);
  }

  /// One follow. Thread-safe: immutable.
  ///
  /// @param number its number
  /// @param name what the reader calls it
  /// @param kind what it is, in words
  /// @param what what it is about, in words; empty where its name says that
  /// @param without its negative words between commas, may be empty
  /// @param weight 1 or more
  public record Row(
      long number, String name, String kind, String what, String without, int weight) {}

  /// The editor's fields as typed. Thread-safe: immutable.
  ///
  /// @param number the follow that is changed, 0 for a new one
  /// @param name its name
  /// @param kind `topic`, `search`, `author`, `category`, `papers` or `library`
  /// @param text words, query, author or category
  /// @param liked liked papers, anything that names papers
  /// @param disliked disliked papers, likewise
  /// @param without negative words between commas
  /// @param weight 1 to 9
  public record Form(
      long number,
      String name,
      String kind,
      String text,
      String liked,
      String disliked,
      String without,
      int weight) {

    /// An editor nobody has typed into.
    ///
    /// @return empty fields for a new topic
    public static Form empty() {
      return new Form(0, "", "topic", "", "", "", "", 1);
    }

    /// Where the form goes.
    ///
    /// @return an address
    public String address() {
      return number == 0 ? "/follows" : "/follows/" + number;
    }

    /// Whether a kind is chosen.
    ///
    /// @param name the kind
    /// @return true when it is this one
    public boolean is(String name) {
      return kind.equals(name);
    }
  }
}
