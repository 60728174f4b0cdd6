/// The one public entry for searching, and the pool the experts run on.
///
/// Start at [symposium.core.engine.SearchEngine].
@NullMarked
package symposium.core.engine;

import org.jspecify.annotations.NullMarked;
