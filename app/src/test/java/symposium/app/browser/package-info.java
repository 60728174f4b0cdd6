/// What a researcher does at the pages, in Chromium against a real server. Start with
/// [symposium.app.browser.Reader]; every test also listens for script errors, violations of the
/// content security policy and requests that leave the server.
@NullMarked
package symposium.app.browser;

import org.jspecify.annotations.NullMarked;
