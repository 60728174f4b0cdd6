package symposium.app.http;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Subscriptions;
import symposium.core.digest.Timetable;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestDesk;
import symposium.follow.digest.Preview;
import symposium.web.AskView;
import symposium.web.DigestsView;
import symposium.web.MailView;

/// Digests by mail: asking for them, confirming an address, what they came to, and ending them with
/// one click as RFC 8058 has it. Looking at a link changes nothing: mail scanners look.
/// Thread-safe.
final class DigestSite implements Routes.Area {

  /// A mail's own style and nothing else; it runs no script and stays in a box of its own.
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

  private static final int SHOWN = 60;
  private static final int USUAL_HOUR = 7;

  private final Site site;
  private final Service service;
  private final DigestDesk desk;
  private final InstantSource clock;

  DigestSite(Site site, Service service, InstantSource clock) {
    this.site = site;
    this.service = service;
    this.desk = service.everyday().digests();
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.reader("/u/{id}", this::leavePage).forAll(),
        Route.form("/u/{id}", this::leave).forAll(),
        Route.reader("/less/{id}", this::lessPage).forAll(),
        Route.form("/less/{id}", this::less).forAll(),
        Route.reader("/settings/mail/confirm/{id}", this::confirmPage).forAll(),
        Route.form("/settings/mail/confirm/{id}", this::confirm).forAll(),
        Route.form("/settings/mail/stop", this::stop),
        Route.reader("/settings/mail", this::settings),
        Route.form("/settings/mail", this::subscribe),
        Route.reader("/digests/preview/html", this::previewHtml),
        Route.reader("/digests/preview", this::preview),
        Route.reader("/digests", this::history));
  }

  /// `GET /u/{token}`: asks, and changes nothing.
  private Response leavePage(Request request) {
    Subscriptions.Holder holder = desk.holder(request.variable());
    return ask(
        new AskView(
            "End this subscription?",
            "No more digests go to %s then.".formatted(holder.address()),
            Optional.of(
                new AskView.Button("/u/" + Percent.encodeQuery(request.variable()), "End it"))));
  }

  /// `POST /u/{token}`, by a person or by a mailbox with `List-Unsubscribe=One-Click` in whichever
  /// form encoding: the token alone says what is meant, so the body is not looked at.
  private Response leave(Request request) {
    desk.unsubscribe(request.variable());
    return ask(
        new AskView("The subscription has ended", "No more digests are sent.", Optional.empty()));
  }

  /// `GET /less/{link}`: asks, and changes nothing.
  private Response lessPage(Request request) {
    Paper paper = Api.find(service, desk.less(request.variable()).paper());
    return ask(
        new AskView(
            "Fewer papers like this one?",
            "“%s” and what is close to it move down in your feed and your digests."
                .formatted(paper.title()),
            Optional.of(
                new AskView.Button(
                    "/less/" + Percent.encodeQuery(request.variable()), "Fewer like this"))));
  }

  private Response less(Request request) {
    DigestDesk.Less less = desk.less(request.variable());
    Paper paper = Api.find(service, less.paper());
    service
        .everyday()
        .marks()
        .set(new Marked(less.reader(), paper.id(), Mark.LESS_LIKE_THIS, clock.instant()));
    return ask(
        new AskView(
            "Noted",
            "The next list brings fewer papers like “%s”. You take this back on the paper's page."
                .formatted(paper.title()),
            Optional.empty()));
  }

  /// `GET /settings/mail/confirm/{link}`: asks, and changes nothing.
  private Response confirmPage(Request request) {
    MailSubscription subscription = desk.asked(request.variable());
    if (subscription.state() == MailSubscription.State.ACTIVE) {
      return ask(already(subscription));
    }
    return ask(
        new AskView(
            "Confirm your address",
            "Digests are to go to %s.".formatted(subscription.address()),
            Optional.of(
                new AskView.Button(
                    "/settings/mail/confirm/" + Percent.encodeQuery(request.variable()),
                    "Confirm"))));
  }

  private static AskView already(MailSubscription subscription) {
    return new AskView(
        "Confirmed before",
        "Digests go to %s; this link did its work already.".formatted(subscription.address()),
        Optional.empty());
  }

  private Response confirm(Request request) {
    MailSubscription subscription = desk.asked(request.variable());
    if (!desk.confirm(request.variable(), request.peer())) {
      return ask(already(subscription));
    }
    return ask(
        new AskView(
            "Your address is confirmed",
            "The first digest comes %s.".formatted(when(subscription.timetable())),
            Optional.empty()));
  }

  private static String when(Timetable timetable) {
    return "%s at %02d:00, %s"
        .formatted(
            switch (timetable.rhythm()) {
              case DAILY -> "daily";
              case WEEKLY -> "on Mondays";
            },
            timetable.hour(),
            timetable.zone().getId());
  }

  private Response ask(AskView view) {
    return Response.html(200, site.pages().ask(site.context(), view))
        .with("Cache-Control", "no-store");
  }

  private Response settings(Request request) {
    Optional<String> told =
        request.parameters().one("told").filter("saved"::equals).map(word -> "Saved.");
    return Response.html(
        200, site.pages().mailSettings(site.context(), view(request.reader(), told)));
  }

  private MailView view(ReaderId reader, Optional<String> told) {
    Optional<MailSubscription> found = desk.of(reader);
    if (found.isEmpty()) {
      return new MailView("No digest is sent.", told, "", USUAL_HOUR, "UTC", false, false);
    }
    MailSubscription subscription = found.get();
    Timetable timetable = subscription.timetable();
    return new MailView(
        state(subscription),
        told,
        subscription.address().text(),
        timetable.hour(),
        timetable.zone().getId(),
        timetable.rhythm() == symposium.core.digest.Rhythm.WEEKLY,
        subscription.state() != MailSubscription.State.STOPPED);
  }

  private static String state(MailSubscription subscription) {
    return switch (subscription.state()) {
      case PENDING ->
          "A question went to %s; digests begin when it is answered there."
              .formatted(subscription.address());
      case ACTIVE ->
          "A digest goes to %s %s."
              .formatted(subscription.address(), when(subscription.timetable()));
      case STOPPED -> "No digest is sent; the subscription was ended.";
    };
  }

  private Response subscribe(Request request) {
    Parameters form = request.form();
    var address = new MailAddress(form.one("address").orElse("").strip());
    Timetable timetable =
        Timetable.parse(
            form.one("rhythm").orElse("daily"),
            form.one("hour").orElse("7"),
            form.one("zone").orElse("UTC"));
    desk.subscribe(request.reader(), address, timetable);
    return Response.redirect("/settings/mail?told=saved");
  }

  private Response stop(Request request) {
    desk.stop(request.reader());
    return Response.redirect("/settings/mail?told=saved");
  }

  private Response history(Request request) {
    var rows = desk.runs(request.reader(), SHOWN).stream().map(DigestsView.Row::of).toList();
    return Response.html(
        200, site.pages().digests(site.context(), new DigestsView(rows, Optional.empty())));
  }

  private Response preview(Request request) {
    LocalDate until = date(request);
    Preview preview = desk.preview(request.reader(), until, 1);
    var shown =
        new DigestsView.Preview(
            until.toString(), preview.subject(), preview.emptyBecause(), preview.text());
    return Response.html(
        200, site.pages().digests(site.context(), new DigestsView(List.of(), Optional.of(shown))));
  }

  private Response previewHtml(Request request) {
    Preview preview = desk.preview(request.reader(), date(request), 1);
    return Response.html(200, preview.html()).with("Content-Security-Policy", MAIL_POLICY);
  }

  private LocalDate date(Request request) {
    Optional<String> given = request.parameters().one("date");
    try {
      return given
          .map(LocalDate::parse)
          .orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone(request.reader())));
    } catch (DateTimeException e) {
      throw new InvalidInput(
          "Parameter 'date' is a day such as 2026-11-23, got '%s'."
              .formatted(Parameters.cut(given.orElse(""))),
          e);
    }
  }

  private ZoneId zone(ReaderId reader) {
    return desk.of(reader).map(one -> one.timetable().zone()).orElse(java.time.ZoneOffset.UTC);
  }
}
