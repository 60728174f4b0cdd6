package symposium.app.mcp;

import tools.jackson.databind.node.ObjectNode;

/// What a tool does. Implementations are thread-safe and fail with
/// [symposium.core.error.SymposiumException] or [IllegalArgumentException] only.
@FunctionalInterface
interface Tool {

  /// Runs it.
  ///
  /// @param arguments as its schema has them
  /// @return what its output schema describes
  ObjectNode call(Arguments arguments);
}
