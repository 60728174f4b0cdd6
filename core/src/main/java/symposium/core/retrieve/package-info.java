/// First-stage retrieval: the port every expert implements, and what an expert may answer.
///
/// Start at [symposium.core.retrieve.Retriever].
@NullMarked
package symposium.core.retrieve;

import org.jspecify.annotations.NullMarked;
