package symposium.eval.report;

import symposium.eval.compare.Comparison;

/// A comparison for people and programs. Thread-safe: immutable.
///
/// @param comparison what was compared
/// @param details what is shown beside the scores
public record Report(Comparison comparison, ReportDetails details) {

  /// How many of the topics that lose most are listed for each run.
  static final int WORST = 10;

  /// How many of the topics that gain most are listed for each run.
  static final int BEST = 5;

  /// For a terminal.
  ///
  /// @return lines of columns
  public String text() {
    return new ReportText(this).text();
  }

  /// For programs.
  ///
  /// @return an object; its keys are named in the guide to evaluation
  public String json() {
    return new ReportJson(this).json();
  }

  /// For a browser: one page with tables and plots that asks for nothing else.
  ///
  /// @return HTML
  public String html() {
    return new ReportHtml(this).html();
  }
}
