package symposium.app.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.app.http.Problem.Kind;
import symposium.core.account.Access;
import symposium.core.account.Account;
import symposium.core.digest.MailAddress;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestDesk;
import symposium.web.AccountView;
import symposium.web.AskView;
import symposium.web.SignInView;
import symposium.web.account.Door;
import symposium.web.account.Visitor;

/// Signing in and out, making the account one was invited to, and looking after it. Secrets are
/// shown once, on a page that nobody caches. Thread-safe.
final class AccountSite implements Routes.Area {

  private static final int SESSION_SECONDS = 30 * 24 * 3600;
  private static final String WRONG = "Name or password is wrong.";

  private final Site site;
  private final Door door;
  private final DigestDesk desk;
  private final ServerSettings settings;

  AccountSite(Site site, Service service, ServerSettings settings) {
    this.site = site;
    this.door = service.door();
    this.desk = service.everyday().digests();
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    var routes = new ArrayList<>(always());
    if (isOpen()) {
      routes.add(Route.reader("/sign-up", this::signUpPage).forAll());
      routes.add(Route.form("/sign-up", this::signUp).forAll());
    }
    return List.copyOf(routes);
  }

  private boolean isOpen() {
    return settings.signUp() == ServerSettings.SignUp.OPEN;
  }

  private Response signUpPage(Request request) {
    return Response.html(200, site.pages().signUp(site.context()))
        .with("Cache-Control", "no-store");
  }

  /// Says the same of every address, so that nobody learns whose it is.
  private Response signUp(Request request) {
    var address = new MailAddress(request.form().one("address").orElse("").strip());
    door.knock(request.peer());
    desk.offerAccount(address, () -> "/join/" + door.invite(Account.Role.READER, ReaderId.OWNER));
    var view =
        new AskView(
            "Look into your mailbox",
            "A link goes to %s, at most one a day. It makes one account and is good for seven days."
                .formatted(address),
            Optional.empty());
    return Response.html(200, site.pages().ask(site.context(), view))
        .with("Cache-Control", "no-store");
  }

  private List<Route> always() {
    return List.of(
        Route.reader("/sign-in", this::signInPage).forAll(),
        Route.form("/sign-in", this::signIn).forAll(),
        Route.reader("/join/{id}", this::joinPage).forAll(),
        Route.form("/join/{id}", this::join).forAll(),
        Route.form("/sign-out", this::signOut),
        Route.reader("/account/export", this::export),
        Route.reader("/account", request -> page(request, Optional.empty())),
        Route.form("/account/password", this::password),
        Route.form("/account/tokens", this::token),
        Route.form("/account/close", this::close),
        Route.form("/account/invite", this::invite),
        Route.form("/account/forget", this::forget));
  }

  private Response signInPage(Request request) {
    String back = request.parameters().one("back").filter(Request::isOurPage).orElse("/");
    return show(200, new SignInView("/sign-in", false, "", back, "", isOpen()));
  }

  private Response show(int status, SignInView view) {
    return Response.html(status, site.pages().signIn(site.context(), view))
        .with("Cache-Control", "no-store");
  }

  private Response signIn(Request request) {
    Parameters form = request.form();
    String name = form.one("name").orElse("");
    Optional<String> session =
        door.signIn(
            name,
            form.one("password").orElse(""),
            request.peer(),
            UserAgent.label(request.header("user-agent").orElse("")));
    String back = request.back("/");
    return session
        .map(secret -> Response.redirect(back).with("Set-Cookie", cookie(secret, SESSION_SECONDS)))
        .orElseGet(
            () -> show(401, new SignInView("/sign-in", false, cut(name), back, WRONG, isOpen())));
  }

  private static String cut(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64);
  }

  private static String cookie(String secret, int seconds) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; Secure; SameSite=Lax"
        .formatted(Entrance.COOKIE, secret, seconds);
  }

  private Response joinPage(Request request) {
    if (!door.invited(request.variable())) {
      throw new NotFound("This invitation was used or has ended; ask for another one.");
    }
    return show(200, joining(request, "", ""));
  }

  private static SignInView joining(Request request, String name, String complaint) {
    String action = "/join/" + Percent.encodeQuery(request.variable());
    return new SignInView(action, true, name, "/", complaint);
  }

  private Response join(Request request) {
    String name = request.form().one("name").orElse("");
    try {
      door.accept(request.variable(), name, request.form().one("password").orElse(""));
    } catch (InvalidInput e) {
      return show(400, joining(request, cut(name), e.explanation()));
    }
    return signIn(request);
  }

  private Response signOut(Request request) {
    visitor(request).access().ifPresent(access -> door.close(visitor(request), access.number()));
    return Response.redirect("/sign-in").with("Set-Cookie", cookie("", 0));
  }

  private static Visitor visitor(Request request) {
    return request.visitor().orElseThrow(() -> new IllegalStateException("nobody is known"));
  }

  private Response page(Request request, Optional<AccountView.Told> told) {
    Visitor visitor = visitor(request);
    long current = visitor.access().map(Access::number).orElse(0L);
    List<AccountView.Row> rows =
        door.accesses(visitor).stream()
            .map(access -> AccountView.Row.of(access, access.number() == current))
            .toList();
    var view = new AccountView(visitor.account().name(), visitor.owns(), rows, told);
    return Response.html(200, site.pages().account(site.context(), view))
        .with("Cache-Control", "no-store");
  }

  private Response password(Request request) {
    Parameters form = request.form();
    door.changePassword(
        signedIn(request), form.one("old").orElse(""), form.one("password").orElse(""));
    return Response.redirect("/sign-in").with("Set-Cookie", cookie("", 0));
  }

  /// Passwords, tokens and invitations are matters of a person, not of a program's token.
  private static Visitor signedIn(Request request) {
    Visitor visitor = visitor(request);
    if (!visitor.hasSession()) {
      throw new InvalidInput("A token cannot do this; sign in with a browser.");
    }
    return visitor;
  }

  private Response token(Request request) {
    Parameters form = request.form();
    boolean write = form.one("write").filter("true"::equals).isPresent();
    String token = door.makeToken(signedIn(request), form.one("label").orElse(""), write);
    return page(
        request,
        Optional.of(
            new AccountView.Told(
                "Your token, shown this once. Programs send it as “Authorization: Bearer …”.",
                token)));
  }

  private Response close(Request request) {
    String number = request.form().one("number").orElse("");
    if (!number.matches("\\d{1,18}")) {
      throw new InvalidInput("Field 'number' must be the number of a session or token.");
    }
    door.close(signedIn(request), Long.parseLong(number));
    return Response.redirect("/account");
  }

  private Response invite(Request request) {
    Visitor visitor = signedIn(request);
    if (!visitor.owns()) {
      return site.problem(new Problem(Kind.FORBIDDEN, "Only owners invite."));
    }
    String secret = door.invite(Account.Role.READER, visitor.reader());
    String link = settings.origin().orElse("") + "/join/" + secret;
    return page(
        request,
        Optional.of(
            new AccountView.Told(
                "Send this link to one person. It works once, for seven days.", link)));
  }

  private Response export(Request request) {
    byte[] json = door.export(signedIn(request)).getBytes(StandardCharsets.UTF_8);
    return Response.json(json)
        .with("Cache-Control", "no-store")
        .with("Content-Disposition", "attachment; filename=\"symposium-my-data.json\"");
  }

  private Response forget(Request request) {
    door.forget(signedIn(request), request.form().one("password").orElse(""));
    return Response.redirect("/sign-in").with("Set-Cookie", cookie("", 0));
  }
}
