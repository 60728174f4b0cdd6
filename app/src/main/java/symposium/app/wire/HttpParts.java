package symposium.app.wire;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import symposium.app.http.Everyday;
import symposium.app.http.ExportFormat;
import symposium.app.http.Service;
import symposium.core.engine.SearchEngine;
import symposium.core.model.Paper;
import symposium.sources.export.PaperWriter;
import symposium.web.account.Door;

/// What the server may use of a library.
final class HttpParts {

  private HttpParts() {}

  static Service of(Symposium library, SearchEngine engine, Everyday everyday, Door door) {
    return new Service(
        engine, library::find, library::status, HttpParts::cite, () -> true, everyday, door);
  }

  private static byte[] cite(ExportFormat format, List<Paper> papers) {
    var text = new StringWriter();
    try (var writer = PaperWriter.of(format.key(), text)) {
      papers.forEach(writer::write);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
