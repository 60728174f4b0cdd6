/// Tests of reports.
@NullMarked
package symposium.eval.report;

import org.jspecify.annotations.NullMarked;
