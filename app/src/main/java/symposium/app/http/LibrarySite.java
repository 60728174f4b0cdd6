package symposium.app.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.PaperNote;
import symposium.core.reader.ReaderId;
import symposium.web.LibraryView;
import symposium.web.Link;
import symposium.web.ShelfRow;

/// The page of the papers a reader saved, with tags and notes. Thread-safe.
final class LibrarySite implements Routes.Area {

  private static final int SHOWN = 200;
  private static final int MOST = 10_000;

  private final Site site;
  private final Service service;
  private final Everyday everyday;
  private final InstantSource clock;
  private final Rows rows;

  LibrarySite(Site site, Service service, InstantSource clock) {
    this.site = site;
    this.service = service;
    this.everyday = service.everyday();
    this.clock = clock;
    this.rows = new Rows(everyday);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.form("/papers/{id}/note", this::note),
        Route.reader("/library/export", this::export),
        Route.reader("/library", this::library));
  }

  private Response library(Request request) {
    String tag = request.parameters().one("tag").map(PaperNote::tag).orElse("");
    List<Paper> papers = papers(request.reader(), tag);
    var shown = new LinkedHashMap<Paper, ShelfRow.Reason>();
    papers.stream().limit(SHOWN).forEach(paper -> shown.put(paper, ShelfRow.Reason.none()));
    var view =
        new LibraryView(
            rows.of(request.reader(), shown),
            tags(request.reader(), tag),
            tag,
            exports(tag),
            papers.size(),
            tag.isEmpty() ? "/library" : "/library?tag=" + Percent.encodeQuery(tag));
    return Response.html(200, site.pages().library(site.context(), view));
  }

  private List<Paper> papers(ReaderId reader, String tag) {
    List<PaperId> saved =
        everyday.marks().list(reader, Mark.SAVED, MOST).stream().map(Marked::paper).toList();
    if (!tag.isEmpty()) {
      Set<PaperId> tagged =
          everyday.following().notes().tagged(reader, tag, MOST).stream()
              .map(PaperNote::paper)
              .collect(Collectors.toSet());
      saved = saved.stream().filter(tagged::contains).toList();
    }
    return saved.stream().flatMap(id -> service.papers().apply(id).stream()).distinct().toList();
  }

  private List<Link> tags(ReaderId reader, String chosen) {
    var tags = new ArrayList<Link>();
    for (Map.Entry<String, Integer> tag : everyday.following().notes().tags(reader).entrySet()) {
      tags.add(LibraryView.tag(tag.getKey(), tag.getValue(), tag.getKey().equals(chosen)));
    }
    return tags;
  }

  private static List<Link> exports(String tag) {
    return Stream.of(ExportFormat.values())
        .map(format -> LibraryView.export(format.label(), format.key(), tag))
        .toList();
  }

  private Response export(Request request) {
    String name = request.parameters().one("format").orElse(ExportFormat.BIBTEX.key());
    ExportFormat format = ExportFormat.required("format", name);
    String tag = request.parameters().one("tag").map(PaperNote::tag).orElse("");
    return Api.exported(service, format, papers(request.reader(), tag))
        .with(
            "Content-Disposition",
            "attachment; filename=\"library.%s\"".formatted(format.extension()));
  }

  /// `POST /papers/{id}/note` with `tags`, `note` and `back`.
  private Response note(Request request) {
    Paper paper = Api.find(service, Api.id(request));
    Parameters form = request.form();
    var tags =
        new TreeSet<>(
            form.one("tags").map(text -> Arrays.asList(text.split(",", -1))).orElse(List.of()));
    try {
      everyday
          .following()
          .notes()
          .put(
              new PaperNote(
                  request.reader(),
                  paper.id(),
                  tags,
                  form.one("note").orElse(""),
                  clock.instant()));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("This cannot be kept: %s.".formatted(e.getMessage()), e);
    }
    return Response.redirect(request.back("/library"));
  }
}
