package symposium.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import symposium.app.follows.Wishes;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.web.FollowsView;

/// The editor's form: its fields as sent, as a wish is read from, and as a follow fills them.
final class FollowForms {

  /// The longest paste, in UTF-16 units: a form may carry 2 MiB.
  static final int LONGEST = 2 * 1024 * 1024;

  private FollowForms() {}

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

  /// What was typed into a form.
  static Wishes.Typed typed(FollowsView.Form form) {
    return new Wishes.Typed(
        form.name(),
        form.kind(),
        form.text(),
        form.liked(),
        form.disliked(),
        form.without(),
        form.weight());
  }

  /// A follow as its editor shows it.
  static FollowsView.Form form(Follow follow) {
    Follow.Wish wish = follow.wish();
    var liked = new ArrayList<PaperId>();
    var disliked = new ArrayList<PaperId>();
    if (wish.interest() instanceof Interest.Papers papers) {
      liked.addAll(papers.liked());
      disliked.addAll(papers.disliked());
    }
    return new FollowsView.Form(
        follow.number(),
        wish.name(),
        Wishes.kind(wish.interest()),
        text(wish.interest()),
        lines(liked),
        lines(disliked),
        String.join(", ", wish.without()),
        wish.weight());
  }

  private static String text(Interest interest) {
    return interest instanceof Interest.Papers || interest instanceof Interest.Library
        ? ""
        : Wishes.what(interest, PaperId::toString);
  }

  private static String lines(List<PaperId> ids) {
    return ids.stream().map(PaperId::toString).collect(Collectors.joining("\n"));
  }
}
