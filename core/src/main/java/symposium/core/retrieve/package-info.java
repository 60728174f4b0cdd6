/// First-stage retrieval: the port every expert implements, and what an expert may answer.
///
/// In comes a [symposium.core.retrieve.Retrieval], out goes an
/// [symposium.core.retrieve.ExpertResult]. Start at [symposium.core.retrieve.Retriever]; the
/// implementations live beside their libraries in other modules.
@NullMarked
package symposium.core.retrieve;

import org.jspecify.annotations.NullMarked;
