/// What belongs to a person who reads: who they are and what they marked. The ports here keep it
/// beside the papers; [symposium.core.library.Catalog] keeps the papers themselves.
///
/// Start at [symposium.core.reader.Marks] for what one click says, and at
/// [symposium.core.reader.Follows] for what a reader wants to hear of.
@NullMarked
package symposium.core.reader;

import org.jspecify.annotations.NullMarked;
