/// Scores and comparisons for people and programs: plain text, JSON, and pages that need neither
/// network nor script.
///
/// Start at [symposium.eval.report.Report] for a comparison, at [symposium.eval.report.ScoreTable]
/// for scores. Equal input gives equal text.
@NullMarked
package symposium.eval.report;

import org.jspecify.annotations.NullMarked;
