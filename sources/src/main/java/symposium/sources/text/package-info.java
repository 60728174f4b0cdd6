/// What sources write — names, dates, DOIs, LaTeX, text with anything in it — turned into the
/// model's values. Pure functions that never throw on foreign text.
///
/// Start at [symposium.sources.text.Text].
@NullMarked
package symposium.sources.text;

import org.jspecify.annotations.NullMarked;
