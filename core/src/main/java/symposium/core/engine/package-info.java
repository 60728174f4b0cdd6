/// The one public entry for searching, and the pool the experts run on.
///
/// In comes a [symposium.core.query.SearchRequest], out goes a
/// [symposium.core.engine.SearchResponse] with its hits and trace. Start at
/// [symposium.core.engine.SearchEngine]. Nothing here reads files, scores text or knows a model.
@NullMarked
package symposium.core.engine;

import org.jspecify.annotations.NullMarked;
