package symposium.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.fuse.Contribution;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.route.Reason;

/// Results for people: three short lines a paper, within the terminal's width.
final class TextTable {

  private static final int BAR = 10;
  private static final String BLOCKS = "▏▎▍▌▋▊▉█";

  private final Console console;
  private final boolean explain;

  TextTable(Console console, boolean explain) {
    this.console = console;
    this.explain = explain;
  }

  void print(SearchResponse response) {
    for (Hit hit : response.hits()) {
      print(hit);
    }
    if (explain) {
      reasons(response);
    }
    footer(response);
  }

  private void reasons(SearchResponse response) {
    console.out().println("Why these weights (%s):".formatted(response.trace().router()));
    for (Reason reason : response.trace().reasons()) {
      Wrap.lines(reason.sentence(), console.columns() - 4)
          .forEach(line -> console.out().println("    " + line));
    }
  }

  private void print(Hit hit) {
    int margin = 4;
    String number = "%3d ".formatted(hit.rank());
    List<String> title = Wrap.lines(hit.paper().title(), console.columns() - margin);
    for (int i = 0; i < title.size(); i++) {
      console.out().println((i == 0 ? dim(number) : " ".repeat(margin)) + bold(title.get(i)));
    }
    console
        .out()
        .println(" ".repeat(margin) + Wrap.cut(about(hit.paper()), console.columns() - margin));
    console.out().println(" ".repeat(margin) + dim(Wrap.cut(why(hit), console.columns() - margin)));
    if (explain) {
      explain(hit);
    }
  }

  private static String about(Paper paper) {
    String year = paper.published().map(date -> "%d".formatted(date.year())).orElse("undated");
    String category = paper.categories().isEmpty() ? "" : " · " + paper.categories().getFirst();
    return authors(paper.authors()) + " · " + year + category + " · " + paper.id();
  }

  static String authors(List<Author> authors) {
    if (authors.isEmpty()) {
      return "unknown authors";
    }
    String named = authors.stream().limit(3).map(Author::family).collect(Collectors.joining(", "));
    return authors.size() > 3 ? named + " +" + (authors.size() - 3) : named;
  }

  private static String why(Hit hit) {
    String experts =
        hit.contributions().stream()
            .map(part -> part.expert() + " #" + part.rank())
            .collect(Collectors.joining(" · "));
    String adjustments =
        hit.adjustments().stream().map(one -> " · " + one.name()).collect(Collectors.joining());
    String terms =
        hit.matches().terms().isEmpty()
            ? ""
            : " — " + String.join(", ", hit.matches().terms().stream().limit(8).toList());
    return String.format(Locale.ROOT, "%.3f  ", hit.score()) + experts + adjustments + terms;
  }

  private void explain(Hit hit) {
    for (Contribution part : hit.contributions()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "      %-8s %s %.3f = weight %.2f × %.3f (rank %d, score %.4g)%n",
              part.expert(),
              bar(part.amount()),
              part.amount(),
              part.weight(),
              part.amount() / part.weight(),
              part.rank(),
              part.score());
    }
    hit.adjustments()
        .forEach(
            one ->
                console
                    .out()
                    .printf(Locale.ROOT, "      %-8s %s %+.3f%n", "+", one.name(), one.amount()));
  }

  private static String bar(double share) {
    int eighths = (int) Math.round(Math.clamp(share, 0, 1) * BAR * 8);
    String full = "█".repeat(eighths / 8);
    String rest = eighths % 8 == 0 ? "" : String.valueOf(BLOCKS.charAt(eighths % 8 - 1));
    return (full + rest + " ".repeat(BAR)).substring(0, BAR);
  }

  private void footer(SearchResponse response) {
    String experts =
        response.trace().experts().stream()
            .filter(expert -> expert.outcome() == ExpertTrace.Outcome.ANSWERED)
            .map(
                expert ->
                    String.format(
                        Locale.ROOT,
                        "%s %.2f %.0f ms",
                        expert.expert(),
                        expert.weight(),
                        expert.nanos() / 1e6))
            .collect(Collectors.joining(" · "));
    long total = response.trace().nanos().getOrDefault("total", 0L);
    console
        .err()
        .println(
            dim(
                String.format(
                    Locale.ROOT,
                    "%d%s results in %.0f ms (%s)",
                    response.total(),
                    response.more() ? "+" : "",
                    total / 1e6,
                    experts)));
  }

  private String bold(String text) {
    return console.colour() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String dim(String text) {
    return console.colour() ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
