/// Papers out, as text that other programs read: Symposium's own JSON lines, BibTeX, RIS and
/// CSL-JSON.
///
/// Start at [symposium.sources.export.PaperWriter]. Only JSON lines keep everything; reading them
/// back gives equal papers.
@NullMarked
package symposium.sources.export;

import org.jspecify.annotations.NullMarked;
