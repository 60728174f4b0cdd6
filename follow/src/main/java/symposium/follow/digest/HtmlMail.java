package symposium.follow.digest;

import java.util.Map;

/// A digest as HTML: no script, no image, nothing fetched. Whatever comes from papers and readers
/// is escaped.
///
/// Styles stand in the elements, since many mailboxes drop style sheets; the sheet only holds the
/// colours for dark screens. The one table keeps the lines short where `max-width` is not known.
final class HtmlMail {

  private static final String SANS =
      "font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
  private static final String SERIF =
      "font-family:Charter,'Iowan Old Style',Cambria,Georgia,'Liberation Serif',serif;font-weight:600;";

  /// How each kind of paragraph looks on a light screen; its name is also its class.
  private static final Map<String, String> STYLES =
      Map.of(
          "quiet",
          "margin:0 0 8px;font-size:14px;line-height:1.5;color:#5b5850",
          "note",
          "margin:0 0 8px;padding:8px 12px;border-radius:8px;font-size:14px;line-height:1.5;"
              + "background:#fbeee0;color:#1c1b19",
          "why",
          "margin:0 0 8px;padding-left:10px;border-left:3px solid #1d4e89;font-size:14px;"
              + "line-height:1.5;color:#1c1b19",
          "text",
          "margin:0 0 8px;font-size:15px;line-height:1.55;color:#1c1b19");

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      @media (prefers-color-scheme: dark) {
        .page { background: #15171a !important; }
        h1, .text, .why, .note { color: #e8e5dd !important; }
        a { color: #9ec3f2 !important; }
        .quiet { color: #a9a69d !important; }
        .note { background: #3a2a17 !important; }
        .paper { border-color: #353a41 !important; }
        .why { border-color: #9ec3f2 !important; }
      }
      </style>
      </head>
      <body class="page" style="margin:0;padding:0;background:#fbfaf6">
      <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background:#fbfaf6"><tr><td align="center" style="padding:28px 16px 36px">
      <table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" style="width:100%%;max-width:640px"><tr><td align="left" style="%stext-align:left;overflow-wrap:anywhere">
      """;

  private static final String FOOT = "</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n";

  private HtmlMail() {}

  static String of(Issue issue) {
    var html = new StringBuilder(16_384);
    html.append(HEAD.formatted(escape(issue.subject()), SANS));
    paragraph("quiet", "Symposium", html);
    html.append(
        "<h1 style=\"margin:0 0 4px;%sfont-size:26px;line-height:1.25;color:#1c1b19\">Your papers of %s</h1>\n"
            .formatted(SERIF, escape(issue.window())));
    paragraph("quiet", issue.counts() + ".", html);
    issue.notes().forEach(note -> paragraph("note", note, html));
    issue.items().forEach(item -> paper(item, issue, html));
    html.append("<div class=\"paper\" style=\"border-top:1px solid #dfdbd0;padding-top:16px;")
        .append("margin-top:20px\">\n<p class=\"quiet\" style=\"")
        .append(STYLES.get("quiet"))
        .append("\">You get this because you asked for it.<br>");
    link(issue.addresses().unsubscribe().toString(), "Unsubscribe", html);
    html.append(" &nbsp;·&nbsp; ");
    link(issue.settings(), "Change hour or address", html);
    return html.append("</p>\n</div>\n").append(FOOT).toString();
  }

  private static void paper(DigestContent.Item item, Issue issue, StringBuilder html) {
    html.append("<div class=\"paper\" style=\"border-top:1px solid #dfdbd0;padding-top:16px;")
        .append("margin-top:20px\">\n<h2 style=\"margin:0 0 4px;")
        .append(SERIF)
        .append("font-size:19px;line-height:1.35\">");
    html.append("<a href=\"")
        .append(escape(issue.page(item)))
        .append("\" style=\"color:#1d4e89;text-decoration:none\">")
        .append(escape(Days.title(item.paper())))
        .append("</a>");
    html.append("</h2>\n");
    paragraph("quiet", Days.authors(item.paper()), html);
    paragraph("why", Days.why(item), html);
    paragraph("text", Days.beginning(item.paper()), html);
    html.append("<p class=\"quiet\" style=\"").append(STYLES.get("quiet")).append("\">");
    link(issue.page(item), "Similar papers", html);
    issue
        .original(item)
        .ifPresent(
            address -> {
              html.append(" &nbsp;·&nbsp; ");
              link(address, "Read the paper", html);
            });
    html.append(" &nbsp;·&nbsp; ");
    link(issue.less(item), "Fewer like this", html);
    html.append("</p>\n</div>\n");
  }

  private static void link(String address, String text, StringBuilder html) {
    html.append("<a href=\"")
        .append(escape(address))
        .append("\" style=\"color:#1d4e89\">")
        .append(escape(text))
        .append("</a>");
  }

  private static void paragraph(String kind, String text, StringBuilder html) {
    if (!text.isEmpty()) {
      html.append("<p class=\"")
          .append(kind)
          .append("\" style=\"")
          .append(STYLES.get(kind))
          .append("\">")
          .append(escape(text))
          .append("</p>\n");
    }
  }

  /// The question whether an address is right, in the same dress.
  static String question(String address) {
    return letter(
        "Confirm your address",
        "Somebody, probably you, asked for a digest of papers to this address.",
        new Link(address, "Confirm the address"),
        "If it was not you, do nothing: you get no other mail.");
  }

  /// The link with which an account is made.
  static String offer(String address) {
    return letter(
        "Make your account",
        "Somebody, probably you, asked for an account to read papers here.",
        new Link(address, "Make the account"),
        "If it was not you, do nothing: no account is made, and you get no other mail.");
  }

  private record Link(String address, String text) {}

  private static String letter(String title, String why, Link link, String otherwise) {
    var html = new StringBuilder(4_096);
    html.append(HEAD.formatted(title, SANS));
    paragraph("quiet", "Symposium", html);
    paragraph("text", why, html);
    html.append("<p class=\"text\" style=\"").append(STYLES.get("text")).append("\">");
    link(link.address(), link.text(), html);
    html.append(", within seven days.</p>\n");
    paragraph("quiet", otherwise, html);
    return html.append(FOOT).toString();
  }

  /// Text as it may stand in HTML and in attributes; characters that steer or hide text become
  /// blanks.
  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    Days.clean(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
