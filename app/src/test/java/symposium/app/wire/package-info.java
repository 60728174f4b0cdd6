/// The library as programs embed it, and what it survives.
@NullMarked
package symposium.app.wire;

import org.jspecify.annotations.NullMarked;
