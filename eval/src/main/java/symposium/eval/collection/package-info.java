/// Test collections: documents, topics and judgements in a folder of BEIR's layout.
///
/// Start at [symposium.eval.collection.Collection]. The documents are only pointed at; importing
/// them is the library's business.
@NullMarked
package symposium.eval.collection;

import org.jspecify.annotations.NullMarked;
