package symposium.app.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.follow.interest.PastedPapers;
import symposium.web.FollowsView;

/// Makes wishes of what people type, and tells wishes in words. Thread-safe.
final class Wishes {

  /// The longest paste, in UTF-16 units: a form may carry 2 MiB.
  static final int LONGEST = 2 * 1024 * 1024;

  private final PastedPapers pasted;

  Wishes(PastedPapers pasted) {
    this.pasted = pasted;
  }

  /// A wish and what its reader should know of how it was read. Thread-safe: immutable.
  ///
  /// @param wish the wish
  /// @param notes complete sentences
  record Read(Follow.Wish wish, List<String> notes) {}

  /// The fields of a form as typed.
  static FollowsView.Form form(long number, Parameters fields) {
    return new FollowsView.Form(
        number,
        fields.one("name").orElse(""),
        fields.one("kind").orElse("topic"),
        fields.one("text").orElse(""),
        fields.one("liked").orElse(""),
        fields.one("disliked").orElse(""),
        fields.one("without").orElse(""),
        fields.integer("weight", 1, Follow.Wish.MAX_WEIGHT, 1));
  }

  /// @throws InvalidInput when the fields make no wish, saying why
  Read read(FollowsView.Form form) {
    var notes = new ArrayList<String>();
    try {
      Interest interest = interest(form, notes);
      List<String> without =
          Arrays.stream(form.without().split("[,\n]", -1)).map(String::strip).toList();
      String name = form.name().isBlank() ? name(interest) : form.name();
      return new Read(new Follow.Wish(name, interest, without, form.weight()), notes);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("This cannot be followed: %s.".formatted(e.getMessage()), e);
    }
  }

  private Interest interest(FollowsView.Form form, List<String> notes) {
    return switch (form.kind()) {
      case "topic" -> new Interest.Topic(form.text());
      case "search" -> new Interest.SavedSearch(form.text());
      case "author" -> new Interest.AuthorName(form.text());
      case "category" -> new Interest.Category(form.text());
      case "papers" -> new Interest.Papers(ids(form.liked(), notes), ids(form.disliked(), notes));
      case "library" -> new Interest.Library();
      default ->
          throw new IllegalArgumentException(
              "kind is topic, search, author, category, papers or library, got '%s'"
                  .formatted(Parameters.cut(form.kind())));
    };
  }

  private List<PaperId> ids(String text, List<String> notes) {
    PastedPapers.Found found = pasted.read(text);
    if (!found.papers().isEmpty()) {
      notes.add("Found %,d papers in what you pasted.".formatted(found.papers().size()));
    }
    if (found.unknownCount() > 0) {
      notes.add(
          "The library has not: %s%s."
              .formatted(
                  found.unknown().stream().map(Parameters::cut).collect(Collectors.joining("; ")),
                  found.unknownCount() > found.unknown().size()
                      ? " and %,d more".formatted(found.unknownCount() - found.unknown().size())
                      : ""));
    }
    return found.papers().stream().map(Paper::id).toList();
  }

  private static String name(Interest interest) {
    String what = what(interest, id -> id.toString());
    return what.length() <= 60 ? what : what.substring(0, 59) + "…";
  }

  /// What an interest is about, in words.
  static String what(Interest interest, Function<PaperId, String> title) {
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
  static String kind(Interest interest) {
    return switch (interest) {
      case Interest.Topic _ -> "topic";
      case Interest.SavedSearch _ -> "search";
      case Interest.AuthorName _ -> "author";
      case Interest.Category _ -> "category";
      case Interest.Papers _ -> "papers";
      case Interest.Library _ -> "library";
    };
  }

  /// A follow as its editor shows it.
  static FollowsView.Form form(Follow follow) {
    Follow.Wish wish = follow.wish();
    boolean worded = !(wish.interest() instanceof Interest.Papers);
    var liked = new ArrayList<PaperId>();
    var disliked = new ArrayList<PaperId>();
    if (wish.interest() instanceof Interest.Papers papers) {
      liked.addAll(papers.liked());
      disliked.addAll(papers.disliked());
    }
    boolean library = wish.interest() instanceof Interest.Library;
    return new FollowsView.Form(
        follow.number(),
        wish.name(),
        kind(wish.interest()),
        worded && !library ? what(wish.interest(), PaperId::toString) : "",
        lines(liked),
        lines(disliked),
        String.join(", ", wish.without()),
        wish.weight());
  }

  private static String lines(List<PaperId> ids) {
    return ids.stream().map(PaperId::toString).collect(Collectors.joining("\n"));
  }
}
