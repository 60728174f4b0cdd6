/// Puts the parts together: the home on disk, who owns it, and the facade a Java program embeds.
///
/// Start at [symposium.app.wire.Symposium]. The only place where implementations of the core's
/// ports are constructed.
@NullMarked
package symposium.app.wire;

import org.jspecify.annotations.NullMarked;
