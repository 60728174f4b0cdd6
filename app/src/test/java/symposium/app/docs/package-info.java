/// What the documents say is true: their links, paths, commands and names exist.
@NullMarked
package symposium.app.docs;

import org.jspecify.annotations.NullMarked;
