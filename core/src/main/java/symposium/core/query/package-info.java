/// From what a person typed to what every expert reads: requests, filters, the query language and
/// its analysis.
///
/// In comes a [symposium.core.query.SearchRequest], out goes an
/// [symposium.core.query.AnalyzedQuery]. Nothing here searches.
@NullMarked
package symposium.core.query;

import org.jspecify.annotations.NullMarked;
