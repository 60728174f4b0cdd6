/// Measures the product against its budgets and against its parts alone, in one run. Never shipped.
///
/// Start at [symposium.bench.Main]; one class per measure, results in [symposium.bench.Report].
@NullMarked
package symposium.bench;

import org.jspecify.annotations.NullMarked;
