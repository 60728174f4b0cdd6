/// The failures that somebody has to act on, one sealed root with a case for each who must act.
///
/// A leaf. Programming errors stay `IllegalArgumentException` and `IllegalStateException`.
@NullMarked
package symposium.core.error;

import org.jspecify.annotations.NullMarked;
