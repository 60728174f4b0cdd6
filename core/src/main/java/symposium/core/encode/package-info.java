/// Text to vectors: the port an embedding model implements, and the vector itself.
///
/// Start at [symposium.core.encode.Encoder]. Models are run elsewhere, vectors stored by `library`.
@NullMarked
package symposium.core.encode;

import org.jspecify.annotations.NullMarked;
