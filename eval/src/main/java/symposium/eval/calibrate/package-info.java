/// Ways to make experts' scores comparable that were measured beside the one that ships,
/// [symposium.core.rank.MinMax]. Start at [symposium.eval.calibrate.Calibrations].
@NullMarked
package symposium.eval.calibrate;

import org.jspecify.annotations.NullMarked;
