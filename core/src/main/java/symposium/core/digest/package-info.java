/// Mail that readers asked for: who gets it and when, what each run came to, and the mails that
/// wait to be sent. The ports here keep all of it beside the papers; composing and sending are
/// elsewhere.
///
/// Start at [symposium.core.digest.Subscriptions] and [symposium.core.digest.DigestLog].
@NullMarked
package symposium.core.digest;

import org.jspecify.annotations.NullMarked;
