@NullMarked
package symposium.catalog;

import org.jspecify.annotations.NullMarked;
