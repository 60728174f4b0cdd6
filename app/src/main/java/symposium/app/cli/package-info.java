/// The command line: one small class per command that parses options, calls the facade and prints.
///
/// Start at [symposium.app.cli.Main]. Nothing here decides how papers are found.
@NullMarked
package symposium.app.cli;

import org.jspecify.annotations.NullMarked;
