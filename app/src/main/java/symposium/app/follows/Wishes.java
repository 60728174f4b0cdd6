package symposium.app.follows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.follow.interest.PastedPapers;

/// Makes wishes of what people type, and tells wishes in words. Thread-safe.
public final class Wishes {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SHOWN = 60;

  private final PastedPapers pasted;

  /// Over a library.
  ///
  /// @param pasted finds the papers a pasted text names
  public Wishes(PastedPapers pasted) {
    this.pasted = pasted;
  }

  /// What somebody typed. Thread-safe: immutable.
  ///
  /// @param name what they call it; blank for a name made of the interest
  /// @param kind `topic`, `search`, `author`, `category`, `papers` or `library`
  /// @param text words, query, author or category
  /// @param liked anything that names papers: ids, links, titles, BibTeX, RIS, CSL-JSON
  /// @param disliked likewise
  /// @param without negative words between commas or line ends
  /// @param weight 1 to 9
  public record Typed(
      String name,
      String kind,
      String text,
      String liked,
      String disliked,
      String without,
      int weight) {}

  /// A wish and what its reader should know of how it was read. Thread-safe: immutable.
  ///
  /// @param wish the wish
  /// @param notes complete sentences
  public record Read(Follow.Wish wish, List<String> notes) {

    /// Copies.
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /// Reads what somebody typed.
  ///
  /// @param typed what they typed
  /// @return the wish, and how it was read
  /// @throws InvalidInput when it makes no wish, saying why
  public Read read(Typed typed) {
    var notes = new ArrayList<String>();
    var titles = new HashMap<PaperId, String>();
    try {
      Interest interest = interest(typed, notes, titles);
      List<String> without =
          Arrays.stream(typed.without().split("[,\n]", -1)).map(String::strip).toList();
      String name =
          typed.name().isBlank()
              ? shortened(what(interest, id -> titles.getOrDefault(id, id.toString())))
              : typed.name();
      return new Read(new Follow.Wish(name, interest, without, typed.weight()), notes);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          Stream.concat(
                  Stream.of("This cannot be followed: %s.".formatted(e.getMessage())),
                  notes.stream())
              .collect(Collectors.joining(" ")),
          e);
    }
  }

  private Interest interest(Typed typed, List<String> notes, Map<PaperId, String> titles) {
    return switch (typed.kind()) {
      case "topic" -> new Interest.Topic(typed.text());
      case "search" -> new Interest.SavedSearch(typed.text());
      case "author" -> new Interest.AuthorName(typed.text());
      case "category" -> new Interest.Category(typed.text());
      case "papers" ->
          new Interest.Papers(
              ids(typed.liked(), notes, titles), ids(typed.disliked(), notes, titles));
      case "library" -> new Interest.Library();
      default ->
          throw new IllegalArgumentException(
              "kind is topic, search, author, category, papers or library, got '%s'"
                  .formatted(cut(typed.kind())));
    };
  }

  private List<PaperId> ids(String text, List<String> notes, Map<PaperId, String> titles) {
    PastedPapers.Found found = pasted.read(text);
    if (!found.papers().isEmpty()) {
      notes.add(counted(found.papers().size()));
    }
    if (found.unknownCount() > 0) {
      notes.add(
          "The library has not: %s%s."
              .formatted(
                  found.unknown().stream().map(Wishes::cut).collect(Collectors.joining("; ")),
                  found.unknownCount() > found.unknown().size()
                      ? " and %,d more".formatted(found.unknownCount() - found.unknown().size())
                      : ""));
    }
    found.papers().forEach(paper -> titles.put(paper.id(), paper.title()));
    return found.papers().stream().map(Paper::id).toList();
  }

  private static String counted(int papers) {
    return papers == Interest.MAX_PAPERS
        ? "Found %,d papers, the most a follow takes; what came after them is left out."
            .formatted(papers)
        : papers == 1 ? "Found 1 paper in it." : "Found %,d papers in it.".formatted(papers);
  }

  /// The name of a follow that nobody named.
  ///
  /// @param what what it is about, in words
  /// @return at most sixty characters
  public static String shortened(String what) {
    return what.length() <= LONGEST_NAME ? what : what.substring(0, LONGEST_NAME - 1) + "…";
  }

  /// What an interest is about, in words.
  ///
  /// @param interest the interest
  /// @param title what to call a paper
  /// @return such as `cs.IR` or `like Attention Is All You Need and 4 more`
  public static String what(Interest interest, Function<PaperId, String> title) {
    return switch (interest) {
      case Interest.Topic(String words) -> words;
      case Interest.SavedSearch(String query) -> query;
      case Interest.AuthorName(String name) -> name;
      case Interest.Category(String name) -> name;
      case Interest.Papers papers ->
          papers.liked().size() == 1
              ? "like " + title.apply(papers.liked().getFirst())
              : "like %s and %,d more"
                  .formatted(title.apply(papers.liked().getFirst()), papers.liked().size() - 1);
      case Interest.Library() -> "papers like those I saved";
    };
  }

  /// The name of an interest's kind in forms and JSON.
  ///
  /// @param interest the interest
  /// @return `topic`, `search`, `author`, `category`, `papers` or `library`
  public static String kind(Interest interest) {
    return switch (interest) {
      case Interest.Topic _ -> "topic";
      case Interest.SavedSearch _ -> "search";
      case Interest.AuthorName _ -> "author";
      case Interest.Category _ -> "category";
      case Interest.Papers _ -> "papers";
      case Interest.Library _ -> "library";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
