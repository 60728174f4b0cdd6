/// Several real processes on one home.
@NullMarked
package symposium.app.owner;

import org.jspecify.annotations.NullMarked;
