/// Text to vectors: the port an embedding model implements, and the vector itself.
///
/// Start at [symposium.core.encode.Encoder].
@NullMarked
package symposium.core.encode;

import org.jspecify.annotations.NullMarked;
