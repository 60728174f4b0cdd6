package symposium.app.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.app.follows.Outlook;
import symposium.app.follows.Wishes;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.ReaderId;
import symposium.web.FeedView;
import symposium.web.FollowsView;

/// The page on which a reader looks after what they follow. Thread-safe.
final class FollowSite implements Routes.Area {

  private static final int PREVIEWED = 10;

  private final Site site;
  private final Service service;
  private final Following following;
  private final FeedReader reading;
  private final Rows rows;
  private final Wishes wishes;

  FollowSite(Site site, Service service, InstantSource clock) {
    this.site = site;
    this.service = service;
    this.following = service.everyday().following();
    this.reading = new FeedReader(clock, service.everyday().days());
    this.rows = new Rows(service.everyday());
    this.wishes = new Wishes(following.pasted());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.form("/follows/{id}/remove", this::remove),
        Route.reader("/follows/{id}", this::editor),
        Route.form("/follows/{id}", this::change),
        Route.reader("/follows", request -> page(request, 200, FollowsView.Form.empty(), "")),
        Route.form("/follows", this::add));
  }

  private Response editor(Request request) {
    return page(request, 200, FollowForms.form(follow(request)), "");
  }

  private Follow follow(Request request) {
    return following
        .follows()
        .find(request.reader(), FeedReader.number(request.variable()))
        .orElseThrow(() -> new NotFound("You have no such follow."));
  }

  private Response add(Request request) {
    return kept(request, 0, wish -> following.follows().add(request.reader(), wish));
  }

  private Response change(Request request) {
    Follow before = follow(request);
    return kept(
        request,
        before.number(),
        wish -> following.follows().replace(new Follow(before.number(), request.reader(), wish)));
  }

  private Response kept(
      Request request, long number, java.util.function.Consumer<Follow.Wish> keep) {
    Parameters fields = request.form(FollowForms.LONGEST);
    FollowsView.Form form = FollowForms.form(number, fields);
    try {
      Wishes.Read read = wishes.read(FollowForms.typed(form));
      if (fields.flag("preview")) {
        return preview(request, form, read);
      }
      keep.accept(read.wish());
      return Response.redirect("/follows");
    } catch (InvalidInput e) {
      return page(request, 400, form, e.explanation());
    }
  }

  private Response preview(Request request, FollowsView.Form form, Wishes.Read read) {
    var outlook = new Outlook(following.feed(), service.everyday().days());
    Outlook.Tried tried =
        outlook.of(
            request.reader(), read.wish(), reading.read(request.parameters()).asOf(), PREVIEWED);
    FeedView view = rows.feed(request.reader(), tried.week(), "/follows");
    var notes = new ArrayList<>(read.notes());
    notes.addAll(tried.words());
    return show(request, 200, form, Optional.of(view), "", notes);
  }

  private Response remove(Request request) {
    following.follows().remove(request.reader(), follow(request).number());
    return Response.redirect("/follows");
  }

  private Response page(Request request, int status, FollowsView.Form form, String problem) {
    return show(request, status, form, Optional.empty(), problem, List.of());
  }

  private Response show(
      Request request,
      int status,
      FollowsView.Form form,
      Optional<FeedView> preview,
      String problem,
      List<String> notes) {
    String feed = PrivateFeeds.path(service.everyday(), request.reader());
    var view = new FollowsView(rows(request.reader()), form, preview, problem, notes, feed);
    return Response.html(status, site.pages().follows(site.context(), view));
  }

  private List<FollowsView.Row> rows(ReaderId reader) {
    return following.follows().list(reader).stream().map(this::row).toList();
  }

  private FollowsView.Row row(Follow follow) {
    Follow.Wish wish = follow.wish();
    String what = Wishes.what(wish.interest(), this::title);
    return new FollowsView.Row(
        follow.number(),
        wish.name(),
        Wishes.kind(wish.interest()),
        wish.name().equals(Wishes.shortened(what)) ? "" : what,
        String.join(", ", wish.without()),
        wish.weight());
  }

  private String title(PaperId id) {
    return service.papers().apply(id).map(Paper::title).orElse(id.toString());
  }
}
