/// Signing in to a shared library: passwords, sessions, access tokens, invitations, and the limits
/// on trying.
///
/// Start at [symposium.web.account.Door].
@NullMarked
package symposium.web.account;

import org.jspecify.annotations.NullMarked;
