package symposium.app.mcp;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// What a tool does. Implementations are thread-safe and fail with
/// [symposium.core.error.SymposiumException] or [IllegalArgumentException] only.
@FunctionalInterface
interface Tool {

  /// Runs it.
  ///
  /// @param arguments as its schema has them
  /// @param caller for whom
  /// @return what its output schema describes
  ObjectNode call(Arguments arguments, Caller caller);

  /// A tool that does the same for everybody.
  static Tool forAll(Function<Arguments, ObjectNode> tool) {
    return (arguments, _) -> tool.apply(arguments);
  }
}
