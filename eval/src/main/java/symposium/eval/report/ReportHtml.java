package symposium.eval.report;

import static symposium.eval.report.Markup.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Estimate;
import symposium.eval.metric.Scores;

/// A report as one page. Confined to one call.
final class ReportHtml {

  private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'";

  private final Comparison comparison;
  private final ReportDetails details;
  private final Markup page = new Markup();

  ReportHtml(Report report) {
    this.comparison = report.comparison();
    this.details = report.details();
  }

  String html() {
    String title = "%s against %s".formatted(comparison.metric(), comparison.baseline().run());
    page.open("html", with("lang", "en")).open("head").open("meta", with("charset", "utf-8"));
    page.open("meta", with("http-equiv", "Content-Security-Policy"), with("content", ALONE));
    page.open(
        "meta", with("name", "viewport"), with("content", "width=device-width, initial-scale=1"));
    page.element("title", title).style(css()).close("head").open("body").element("h1", title);
    page.element("p", method());
    overall();
    figures();
    comparison.contests().forEach(this::contest);
    return "<!doctype html>\n" + page.close("body").close("html");
  }

  private static String css() {
    try (InputStream css = ReportHtml.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is not in the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String method() {
    int classes = comparison.means(comparison.baseline()).size();
    return ("%,d topics%s. Intervals hold 95 %% of %,d paired bootstrap resamples%s;"
            + " p-values are from %,d random sign flips, Holm's correction is for %d comparisons;"
            + " seed %d.")
        .formatted(
            comparison.baseline().topics().size(),
            classes > 1 ? ", means over %d classes".formatted(classes) : "",
            comparison.resampling().resamples(),
            classes > 1 ? " drawn inside the classes" : "",
            comparison.resampling().permutations(),
            comparison.contests().size(),
            comparison.resampling().seed());
  }

  private void overall() {
    page.open("div", with("class", "wide")).open("table");
    headings("run", "mean", "delta", "95 % interval", "p", "Holm", "wins", "ties", "losses", "ms");
    page.open("tbody");
    row(comparison.baseline());
    for (int i = 0; i < comparison.contests().size(); i++) {
      row(comparison.runs().get(i + 1), comparison.contests().get(i));
    }
    page.close("tbody").close("table").close("div");
  }

  private void headings(String... names) {
    page.open("thead").open("tr");
    for (String name : List.of(names)) {
      page.element("th", name, with("scope", "col"));
    }
    page.close("tr").close("thead");
  }

  private void row(Scores baseline) {
    page.open("tr");
    cells(baseline.run(), Figures.score(comparison.mean(baseline)));
    cells("", "", "", "", "", "", "", millis(baseline.run()));
    page.close("tr");
  }

  private void row(Scores run, Contest contest) {
    page.open("tr");
    cells(run.run(), Figures.score(comparison.mean(run)));
    delta(contest.overall().delta());
    cells(
        Figures.interval(contest.overall()),
        Figures.score(contest.p()),
        Figures.score(contest.holm()),
        Integer.toString(contest.wins()),
        Integer.toString(contest.ties()),
        Integer.toString(contest.losses()),
        millis(run.run()));
    page.close("tr");
  }

  private String millis(String run) {
    Double millis = details.costMillis().get(run);
    return millis == null ? "" : Figures.millis(millis);
  }

  private void cells(String... contents) {
    for (String content : List.of(contents)) {
      page.element("td", content);
    }
  }

  private void delta(double delta) {
    String side = delta > Contest.TIE ? "gain" : delta < -Contest.TIE ? "loss" : "";
    page.element("td", Figures.delta(delta), with("class", side));
  }

  private void figures() {
    if (!details.costMillis().isEmpty()) {
      page.element("h2", "Quality against cost");
      figure(
          CostPlot.draw(comparison, details.costMillis()),
          "Up is better, left is cheaper; runs without a known cost are left out.");
    }
    if (!details.gates().isEmpty()) {
      page.element("h2", "Mean gate weights");
      figure(GateBars.draw(details.gates()), "Percent of the weight, by class of topics.");
    }
  }

  private void contest(Contest contest) {
    String baseline = comparison.baseline().run();
    page.element("h2", "%s against %s".formatted(contest.run(), baseline));
    page.open("div", with("class", "plots"));
    figure(
        ScatterPlot.draw(baseline, comparison.baseline().topics(), contest),
        "%s by topic: %s to the right, %s upwards."
            .formatted(comparison.metric(), baseline, contest.run()));
    figure(DeltaBars.draw(contest), "Differences by topic, the greatest gain first.");
    page.close("div");
    if (contest.strata().size() > 1) {
      classes(contest);
    }
    topics("Topics that lose most", contest, contest.worst(Report.WORST));
    topics("Topics that gain most", contest, contest.best(Report.BEST));
  }

  private void figure(Markup plot, String caption) {
    page.open("figure").part(plot).element("figcaption", caption).close("figure");
  }

  private void classes(Contest contest) {
    var means = comparison.means(comparison.baseline());
    page.open("div", with("class", "wide")).open("table").element("caption", "By class");
    headings("class", comparison.baseline().run(), contest.run(), "delta", "95 % interval");
    page.open("tbody");
    contest
        .strata()
        .forEach((name, estimate) -> classRow(name, means.getOrDefault(name, 0.0), estimate));
    page.close("tbody").close("table").close("div");
  }

  private void classRow(String name, double mean, Estimate estimate) {
    page.open("tr");
    cells(name, Figures.score(mean), Figures.score(mean + estimate.delta()));
    delta(estimate.delta());
    cells(Figures.interval(estimate));
    page.close("tr");
  }

  private void topics(String title, Contest contest, List<String> topics) {
    if (topics.isEmpty()) {
      return;
    }
    page.open("div", with("class", "wide")).open("table");
    page.element("caption", title + ", with every run's value");
    page.open("thead").open("tr").element("th", "topic", with("scope", "col"));
    page.element("th", "delta", with("scope", "col"));
    comparison.runs().forEach(run -> page.element("th", run.run(), with("scope", "col")));
    page.element("th", "text", with("scope", "col"), with("class", "words"))
        .close("tr")
        .close("thead")
        .open("tbody");
    for (String topic : topics) {
      page.open("tr");
      cells(topic);
      delta(contest.deltas().getOrDefault(topic, 0.0));
      comparison.runs().forEach(run -> cells(Figures.score(run.topics().getOrDefault(topic, 0.0))));
      String text = Figures.line(details.texts().getOrDefault(topic, ""), 200);
      page.element("td", text, with("class", "words")).close("tr");
    }
    page.close("tbody").close("table").close("div");
    experts(title, topics);
  }

  /// What each expert did with these topics, as far as that is known.
  private void experts(String title, List<String> topics) {
    if (topics.stream().noneMatch(details.experts()::containsKey)) {
      return;
    }
    page.open("div", with("class", "wide")).open("table");
    page.element("caption", title + ": each expert alone");
    headings("topic", "expert", comparison.metric().toString(), "relevant documents at rank");
    page.open("tbody");
    for (String topic : topics) {
      for (ExpertAccount account : details.experts().getOrDefault(topic, List.of())) {
        page.open("tr");
        cells(topic, account.expert(), Figures.score(account.value()), account.places());
        page.close("tr");
      }
    }
    page.close("tbody").close("table").close("div");
  }
}
