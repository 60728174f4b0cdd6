/// Rules every class of the product keeps.
@NullMarked
package symposium.app.architecture;

import org.jspecify.annotations.NullMarked;
