/// The reader's papers: the ports a catalog, an index and an embedding store implement, and the
/// services over them (importing and merging, catching the index up, encoding in the background).
///
/// Start at [symposium.core.library.Catalog] and [symposium.core.library.Importer].
@NullMarked
package symposium.core.library;

import org.jspecify.annotations.NullMarked;
