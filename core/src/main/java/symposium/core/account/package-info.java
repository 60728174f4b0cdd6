/// Who may use a library that is shared: accounts, sessions, access tokens, and what was done with
/// them. Secrets are kept as hashes only; every `secret` here is the SHA-256 of what the person
/// holds, in hexadecimal.
///
/// Start at [symposium.core.account.Accounts].
@NullMarked
package symposium.core.account;

import org.jspecify.annotations.NullMarked;
