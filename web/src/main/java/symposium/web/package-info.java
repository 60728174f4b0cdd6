/// The pages people look at: views made of the engine's answers, templates that render them, and
/// the style sheets, scripts and fonts they need. In go core's values, out comes HTML as text; no
/// request is parsed and nothing is sent here, that is `app.http`.
///
/// Start at [symposium.web.Pages].
@NullMarked
package symposium.web;

import org.jspecify.annotations.NullMarked;
