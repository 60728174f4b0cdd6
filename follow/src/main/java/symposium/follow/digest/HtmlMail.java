package symposium.follow.digest;

/// A digest as HTML: no script, no image, nothing fetched, colours for light and dark. Whatever
/// comes from papers and readers is escaped.
final class HtmlMail {

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
      body { margin: 0; padding: 24px 16px; background: #f6f7f9; color: #1b1f24;
        font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
      main { max-width: 640px; margin: 0 auto; }
      h1 { font-size: 22px; line-height: 1.25; margin: 0 0 4px; }
      h2 { font-size: 17px; line-height: 1.35; margin: 0 0 4px; }
      a { color: #0b57d0; }
      .quiet { color: #57606a; font-size: 14px; margin: 0 0 8px; }
      .note { background: #fff4d6; color: #4d3800; border-radius: 8px; padding: 8px 12px;
        font-size: 14px; margin: 0 0 8px; }
      .paper { background: #ffffff; border: 1px solid #d8dee4; border-radius: 12px;
        padding: 16px; margin: 16px 0 0; overflow-wrap: anywhere; }
      .paper p { margin: 0 0 8px; }
      .why { font-size: 14px; border-left: 3px solid #0b57d0; padding-left: 8px; }
      .text { font-size: 15px; }
      @media (prefers-color-scheme: dark) {
        body { background: #14171a; color: #e6e8eb; }
        a { color: #8ab4f8; }
        .quiet { color: #a0a8b1; }
        .note { background: #3a3013; color: #ffe5a0; }
        .paper { background: #1d2125; border-color: #343a41; }
        .why { border-color: #8ab4f8; }
      }
      </style>
      </head>
      <body>
      <main>
      """;

  private HtmlMail() {}

  static String of(Issue issue) {
    var html = new StringBuilder(16_384);
    html.append(HEAD.replace("%s", escape(issue.subject())));
    html.append("<h1>Your papers of %s</h1>\n".formatted(escape(issue.window())));
    html.append("<p class=\"quiet\">%s.</p>\n".formatted(escape(issue.counts())));
    issue.trouble().ifPresent(trouble -> note(trouble, html));
    issue.papers().notes().forEach(note -> note(note, html));
    issue.papers().emptyBecause().ifPresent(reason -> note("Nothing new: " + reason, html));
    issue.items().forEach(item -> paper(item, issue, html));
    html.append(
        ("<p class=\"quiet\" style=\"margin-top:24px\">You get this because you asked for it."
                + " <a href=\"%s\">Unsubscribe</a> · <a href=\"%s\">Change hour or address</a></p>\n"
                + "</main>\n</body>\n</html>\n")
            .formatted(
                escape(issue.unsubscribe().toString()), escape(issue.base() + "/settings/mail")));
    return html.toString();
  }

  private static void note(String text, StringBuilder html) {
    html.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
  }

  private static void paper(DigestContent.Item item, Issue issue, StringBuilder html) {
    html.append("<div class=\"paper\">\n<h2><a href=\"")
        .append(escape(issue.page(item)))
        .append("\">")
        .append(escape(item.paper().title()))
        .append("</a></h2>\n");
    paragraph("quiet", Days.authors(item.paper()), html);
    paragraph("why", Days.why(item), html);
    paragraph("text", Days.beginning(item.paper()), html);
    html.append("</div>\n");
  }

  private static void paragraph(String style, String text, StringBuilder html) {
    if (!text.isEmpty()) {
      html.append("<p class=\"%s\">".formatted(style)).append(escape(text)).append("</p>\n");
    }
  }

  /// Text as it may stand in HTML and in attributes; characters that steer or hide text become
  /// blanks.
  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
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
