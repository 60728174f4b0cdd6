/// Tests of digests by mail.
@NullMarked
package symposium.follow.digest;

import org.jspecify.annotations.NullMarked;
