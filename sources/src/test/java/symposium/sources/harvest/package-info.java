@NullMarked
package symposium.sources.harvest;

import org.jspecify.annotations.NullMarked;
