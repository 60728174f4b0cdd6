package symposium.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import symposium.core.engine.GateLoad;
import symposium.core.library.LibraryStatus;

/// Renders the pages. Every method returns a whole HTML document as text, except [#results] and
/// [#comparison], which return the part of a page that changes from answer to answer. Whatever
/// comes from papers and readers is escaped, and characters that turn or hide text are left out.
/// Thread-safe.
public final class Pages {

  /// The Content-Security-Policy that every page works under.
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine templates;
  private final Assets assets;

  private final boolean shared;

  private Pages(TemplateEngine templates, Assets assets, boolean shared) {
    this.templates = templates;
    this.assets = assets;
    this.shared = shared;
  }

  /// Loads templates and assets from the class path.
  ///
  /// @return the pages of a library that its owner uses alone
  public static Pages create() {
    return create(false);
  }

  /// Loads templates and assets from the class path.
  ///
  /// @param shared whether people sign in, so that pages lead to their accounts
  /// @return the pages
  public static Pages create(boolean shared) {
    return new Pages(TemplateEngine.createPrecompiled(ContentType.Html), Assets.load(), shared);
  }

  /// The page where people sign in.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String signIn(PageContext context, SignInView view) {
    return render("signin", context, Map.of("view", view));
  }

  /// The page where anybody asks for an account, where that is allowed.
  ///
  /// @param context the installation
  /// @return HTML
  public String signUp(PageContext context) {
    return render("signup", context, Map.of());
  }

  /// A reader's own account.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String account(PageContext context, AccountView view) {
    return render("account", context, Map.of("view", view));
  }

  /// Where a reader asks for digests by mail.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String mailSettings(PageContext context, MailView view) {
    return render("mail", context, Map.of("view", view));
  }

  /// What a reader's digests came to.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String digests(PageContext context, DigestsView view) {
    return render("digests", context, Map.of("view", view));
  }

  /// One question or answer, with a button where something is to be decided.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String ask(PageContext context, AskView view) {
    return render("ask", context, Map.of("view", view));
  }

  /// The files that pages refer to.
  ///
  /// @return the assets, served below `/assets/`
  public Assets assets() {
    return assets;
  }

  /// The start page.
  ///
  /// @param context the installation
  /// @return HTML
  public String home(PageContext context) {
    return render("home", context, Map.of());
  }

  /// The search page.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String search(PageContext context, SearchView view) {
    return render("search", context, Map.of("view", view));
  }

  /// The part of the search page that changes from answer to answer, for requests with the header
  /// `HX-Request: true` and without `HX-History-Restore-Request: true`.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return an HTML fragment
  public String results(PageContext context, SearchView view) {
    return render("results", context, Map.of("view", view));
  }

  /// The Mixture page.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String mixture(PageContext context, MixtureView view) {
    return render("mixture", context, Map.of("view", view));
  }

  /// The part of the Mixture page that changes when weights are moved, for requests as for
  /// [#results].
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return an HTML fragment
  public String comparison(PageContext context, MixtureView view) {
    return render("comparison", context, Map.of("view", view));
  }

  /// A paper's page.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String paper(PageContext context, PaperView view) {
    return render("paper", context, Map.of("view", view));
  }

  /// A day, a week or a month.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String daily(PageContext context, DailyView view) {
    return render("daily", context, Map.of("view", view));
  }

  /// What trends.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String trending(PageContext context, TrendingView view) {
    return render("trending", context, Map.of("view", view));
  }

  /// The library's state.
  ///
  /// @param context the installation
  /// @param status how the library stands
  /// @param load how routers have spread their weights
  /// @return HTML
  public String status(PageContext context, LibraryStatus status, GateLoad load) {
    return render("status", context, Map.of("view", StatusView.of(status, load)));
  }

  /// The query language and the keyboard.
  ///
  /// @param context the installation
  /// @return HTML
  public String help(PageContext context) {
    return render("help", context, Map.of());
  }

  /// The REST interface.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String reference(PageContext context, ReferenceView view) {
    return render("reference", context, Map.of("view", view));
  }

  /// A reader's feed.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String feed(PageContext context, FeedView view) {
    return render("feed", context, Map.of("view", view));
  }

  /// A reader's follows and the editor of one.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String follows(PageContext context, FollowsView view) {
    return render("follows", context, Map.of("view", view));
  }

  /// A reader's own papers.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String library(PageContext context, LibraryView view) {
    return render("library", context, Map.of("view", view));
  }

  /// A page for what went wrong.
  ///
  /// @param context the installation
  /// @param status the HTTP status, 400 to 599
  /// @param title what went wrong in a few words
  /// @param detail what happened and the way on, complete sentences
  /// @return HTML
  public String error(PageContext context, int status, String title, String detail) {
    return render("error", context, Map.of("status", status, "title", title, "detail", detail));
  }

  /// The description by which browsers add the site to their search box.
  ///
  /// @param origin scheme, host and port as the reader reaches this server, such as
  ///   `http://127.0.0.1:8080`
  /// @return an XML document, `application/opensearchdescription+xml`
  public String openSearch(String origin) {
    String address = origin.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Symposium</ShortName>
      <Description>Search your own papers by meaning</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Image width="16" height="16" type="image/svg+xml">%s%s</Image>
      <Url type="text/html" template="%s/search?q={searchTerms}"/>
    </OpenSearchDescription>
    """
        .formatted(address, assets.href("favicon.svg"), address);
  }

  private String render(String template, PageContext context, Map<String, Object> more) {
    var params = new HashMap<>(more);
    params.put("frame", new Frame(context, assets, shared));
    var output = new StringOutput();
    templates.render(template + ".jte", params, output);
    return Unseen.strip(output.toString());
  }
}
