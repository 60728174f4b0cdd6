/// Files of papers in, one record at a time in bounded memory: arXiv snapshots, saved result pages,
/// BEIR collections, BibTeX and Symposium's own JSON lines.
///
/// Start at [symposium.sources.Sources]. A format is one `Format` in the list of `Formats`; that
/// list is where RIS, CSL-JSON, id lists and harvesting join. Nothing here decides what becomes of
/// a paper, merges or stores; writing papers out is [symposium.sources.export].
///
/// What can be wrong with a record is yielded as a [symposium.core.library.SourceRecord.Bad] and
/// reading goes on. What makes a whole file useless is thrown by `Sources.open` as
/// [symposium.core.error.InvalidInput].
@NullMarked
package symposium.sources;

import org.jspecify.annotations.NullMarked;
