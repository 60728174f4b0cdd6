/// Tools for language models, asked as real clients ask.
@NullMarked
package symposium.app.mcp;

import org.jspecify.annotations.NullMarked;
