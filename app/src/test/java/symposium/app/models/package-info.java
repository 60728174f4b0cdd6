@NullMarked
package symposium.app.models;

import org.jspecify.annotations.NullMarked;
