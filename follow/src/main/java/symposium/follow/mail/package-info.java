/// Sending mail: over TLS only, signed where a key is given, by one try at a time. What to try and
/// when to try again is decided elsewhere.
///
/// Start at [symposium.follow.mail.Mailer].
@NullMarked
package symposium.follow.mail;

import org.jspecify.annotations.NullMarked;
