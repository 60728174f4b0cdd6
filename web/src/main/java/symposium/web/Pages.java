package symposium.web;

import symposium.core.library.LibraryStatus;

/// Renders the pages. Every method returns a whole HTML document as text, except [#results], which
/// returns the part of the search page that changes from answer to answer. Whatever comes from
/// papers and readers is escaped. Thread-safe.
public final class Pages {

  /// The Content-Security-Policy that every page works under.
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Assets assets;

  private Pages(Assets assets) {
    this.assets = assets;
  }

  /// Loads templates and assets from the class path.
  ///
  /// @return the pages
  public static Pages create() {
    return new Pages(new Assets());
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
    return "";
  }

  /// The search page.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String search(PageContext context, SearchView view) {
    return "";
  }

  /// The part of the search page that changes from answer to answer, for requests with the header
  /// `HX-Request: true` and without `HX-History-Restore-Request: true`.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return an HTML fragment
  public String results(PageContext context, SearchView view) {
    return "";
  }

  /// A paper's page.
  ///
  /// @param context the installation
  /// @param view what to show
  /// @return HTML
  public String paper(PageContext context, PaperView view) {
    return "";
  }

  /// The library's state.
  ///
  /// @param context the installation
  /// @param status how the library stands
  /// @return HTML
  public String status(PageContext context, LibraryStatus status) {
    return "";
  }

  /// The query language and the keyboard.
  ///
  /// @param context the installation
  /// @return HTML
  public String help(PageContext context) {
    return "";
  }

  /// A page for what went wrong.
  ///
  /// @param context the installation
  /// @param status the HTTP status, 400 to 599
  /// @param title what went wrong in a few words
  /// @param detail what happened and the way on, complete sentences
  /// @return HTML
  public String error(PageContext context, int status, String title, String detail) {
    return "";
  }

  /// The description by which browsers add the site to their search box.
  ///
  /// @param origin scheme, host and port as the reader reaches this server, such as
  ///   `http://127.0.0.1:8080`
  /// @return an XML document, `application/opensearchdescription+xml`
  public String openSearch(String origin) {
    return "";
  }
}
