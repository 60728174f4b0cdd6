/// The library as tools for language models, by the Model Context Protocol.
///
/// Start at [symposium.app.mcp.McpEndpoint]: messages go in as text, answers come out as text, so
/// that standard input and HTTP share everything but the carrying. Each tool is one row of
/// `tools.json` (what models read) and one class (what it does). The official SDK speaks revisions
/// up to 2025-11-25; what 2026-07-28 adds is in one class of ours. The SDK's types stay here.
@NullMarked
package symposium.app.mcp;

import org.jspecify.annotations.NullMarked;
