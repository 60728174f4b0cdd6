/// Commands as people type them, run in this process on streams that are kept and on homes of their
/// own.
@NullMarked
package symposium.app.cli;

import org.jspecify.annotations.NullMarked;
