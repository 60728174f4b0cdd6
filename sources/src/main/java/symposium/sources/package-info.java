/// Files of papers in, one record at a time in bounded memory: arXiv snapshots, saved result pages,
/// BEIR collections, BibTeX, RIS, CSL-JSON, lists of ids and Symposium's own JSON lines.
///
/// Start at [symposium.sources.Sources]. A format is one `Format` in the list of `Formats`; that
/// list is where others join; what services answer is read by [symposium.sources.harvest]. Nothing
/// here decides what becomes of a paper, merges or stores; writing papers out is
/// [symposium.sources.export].
///
/// What can be wrong with a record is yielded as a [symposium.core.library.SourceRecord.Bad] and
/// reading goes on. What makes a whole file useless is thrown by `Sources.open` as
/// [symposium.core.error.InvalidInput].
@NullMarked
package symposium.sources;

import org.jspecify.annotations.NullMarked;
