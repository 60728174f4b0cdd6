package symposium.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import symposium.core.library.SourceRecord;

/// The saved text of a paper site's result pages: a title line, then an abstract line, with lines
/// of the site between.
final class PageFormat implements Format {

  @Override
  public String name() {
    return "page";
  }

  /// At least one paper, and at least one paper for every two long lines; prose and tables have
  /// less.
  @Override
  public boolean looksLike(Prefix prefix) {
    if (prefix.startsWith("{") || prefix.startsWith("@")) {
      return false;
    }
    var reader = new PageReader("", new Lines(new ByteArrayInputStream(prefix.bytes())));
    int papers = 0;
    try {
      Optional<SourceRecord> record = reader.read();
      while (record.isPresent()) {
        papers += record.get() instanceof SourceRecord.Read ? 1 : 0;
        record = reader.read();
      }
    } catch (IOException _) {
      return false;
    }
    return papers > 0
        && prefix.lines().stream().filter(PageLine::isParagraph).count() <= 2L * papers;
  }

  @Override
  public RecordReader read(Input input) {
    return new PageReader(input.name(), new Lines(input.content()));
  }
}
