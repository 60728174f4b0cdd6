/// Several processes on one home: the first owns it and serves the others, which forward their
/// command lines to it over a Unix domain socket and print what comes back.
///
/// Start at [symposium.app.owner.OwnerServer] and [symposium.app.owner.OwnerClient]; the bytes on
/// the socket are described at [symposium.app.owner.Frame].
@NullMarked
package symposium.app.owner;

import org.jspecify.annotations.NullMarked;
