/// Digests by mail: when they are due, what they say, who agreed to get them, and trying until they
/// are sent.
///
/// Start at [symposium.follow.digest.DigestDesk].
@NullMarked
package symposium.follow.digest;

import org.jspecify.annotations.NullMarked;
