/// Tests of lists by day.
@NullMarked
package symposium.follow.days;

import org.jspecify.annotations.NullMarked;
