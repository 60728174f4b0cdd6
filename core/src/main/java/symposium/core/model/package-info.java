/// What a paper is: bibliographic values, identities and dates. A leaf: it depends on the JDK
/// alone.
///
/// Start at [symposium.core.model.Paper].
@NullMarked
package symposium.core.model;

import org.jspecify.annotations.NullMarked;
