package symposium.app.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import symposium.app.json.Json;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// A paper's own address, which answers in the form that its end or the client's `Accept` names.
/// Thread-safe.
///
/// @param service where papers come from
/// @param page the page about a paper
record PaperAddress(Service service, Function<Request, Response> page) {

  /// `GET /papers/{id}`, `/papers/{id}.bib` and so on. An id that ends like a form is an id first.
  Response answer(Request request) {
    String named = request.variable();
    Optional<PaperForm> ending = PaperForm.ending(named);
    if (ending.isPresent() && !isPaper(named)) {
      Request stem = request.withVariable(ending.get().stem(named));
      return rendered(ending.get(), Api.find(service, Api.id(stem)), request);
    }
    PaperForm form = PaperForm.accepted(request.list("accept"));
    Response response =
        form == PaperForm.PAGE
            ? page.apply(request)
            : rendered(form, Api.find(service, Api.id(request)), request);
    return response.with("Vary", "Accept");
  }

  private boolean isPaper(String named) {
    return PaperId.recognise(named).flatMap(service.papers()).isPresent();
  }

  /// The style of references that the address, else the `Accept` header names.
  private static ExportFormat style(Request request) {
    return ExportFormat.style(
        request
            .parameters()
            .one("style")
            .or(
                () ->
                    new Accept(request.list("accept")).parameter(ExportFormat.REFERENCES, "style"))
            .orElse(ExportFormat.APA.key()));
  }

  private Response rendered(PaperForm form, Paper paper, Request request) {
    return switch (form) {
      case PAGE -> throw new IllegalArgumentException("pages are made elsewhere");
      case BIBTEX -> Api.exported(service, ExportFormat.BIBTEX, List.of(paper));
      case RIS -> Api.exported(service, ExportFormat.RIS, List.of(paper));
      case CSL -> Api.exported(service, ExportFormat.CSL, List.of(paper));
      case REFERENCE ->
          Response.of(
              200,
              "text/plain; charset=utf-8",
              service.citations().write(style(request), List.of(paper)));
      case JSON -> Response.json(Json.paper(paper));
      case MARKDOWN -> Response.text(200, form.mediaType() + "; charset=utf-8", markdown(paper));
    };
  }

  private static String markdown(Paper paper) {
    var text = new StringBuilder("# ").append(escaped(paper.title())).append("\n\n");
    line(text, paper.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
    line(text, paper.published().map(Object::toString).orElse(""));
    line(text, String.join(", ", paper.categories()));
    line(text, paper.allIds().stream().map(PaperId::toString).collect(Collectors.joining(", ")));
    if (!paper.abstractText().isEmpty()) {
      text.append('\n').append(escaped(paper.abstractText())).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String value) {
    if (!value.isEmpty()) {
      text.append("- ").append(escaped(value)).append('\n');
    }
  }

  /// Other people's text without any markup of its own.
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
