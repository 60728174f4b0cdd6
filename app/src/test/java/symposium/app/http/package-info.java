/// Tests of the HTTP adapter against a running server.
@NullMarked
package symposium.app.http;

import org.jspecify.annotations.NullMarked;
