/// Tests of what trends.
@NullMarked
package symposium.follow.trend;

import org.jspecify.annotations.NullMarked;
