/// Text files in bounded memory: reading line by line with errors that name file and line, and
/// writing so that a file is whole or not there.
///
/// Start at [symposium.eval.text.TextLines] and [symposium.eval.text.TextFile].
@NullMarked
package symposium.eval.text;

import org.jspecify.annotations.NullMarked;
