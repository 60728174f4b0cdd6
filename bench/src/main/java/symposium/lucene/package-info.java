/// The benchmark's peer of the lexical expert: Lucene with the same analysis and nothing around it.
@NullMarked
package symposium.lucene;

import org.jspecify.annotations.NullMarked;
