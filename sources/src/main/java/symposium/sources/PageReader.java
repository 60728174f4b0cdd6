package symposium.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.sources.text.LocalIds;
import symposium.sources.text.Text;

/// Reads saved pages: an abstract is a paragraph on one line, its title the short line right before
/// it. Blank lines mean nothing. A second paragraph joins the first. Confined to one thread.
final class PageReader implements RecordReader {

  private final String file;
  private final Lines lines;
  private String title = "";
  private String abstractText = "";

  PageReader(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    while (lines.next()) {
      Optional<SourceRecord> record = take();
      if (record.isPresent()) {
        return record;
      }
    }
    return finished();
  }

  @Override
  public long line() {
    return lines.number();
  }

  private Optional<SourceRecord> take() {
    if (lines.tooLong()) {
      return bad("a line longer than %d MiB".formatted(Lines.LONGEST_BYTES >> 20));
    }
    String line;
    try {
      var bytes = ByteBuffer.wrap(lines.buffer(), lines.start(), lines.length());
      line = Text.paragraphs(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException _) {
      return bad("not valid UTF-8");
    }
    if (line.isEmpty() || PageLine.isSite(line)) {
      return Optional.empty();
    }
    return PageLine.isParagraph(line) ? paragraph(line) : shortLine(line);
  }

  private Optional<SourceRecord> paragraph(String line) {
    if (title.isEmpty()) {
      return bad("a paragraph without a title before it");
    }
    abstractText = abstractText.isEmpty() ? line : Text.paragraphs(abstractText + "\n" + line);
    return Optional.empty();
  }

  private Optional<SourceRecord> shortLine(String line) {
    if (abstractText.isEmpty() && !title.isEmpty() && PageLine.isSentence(line)) {
      abstractText = line;
      return Optional.empty();
    }
    boolean first = abstractText.isEmpty();
    Optional<SourceRecord> before = finished();
    title = Text.title(first ? PageLine.withoutButton(line) : line);
    return before;
  }

  /// Ends the paper being collected; a title without an abstract was text of the site.
  private Optional<SourceRecord> finished() {
    if (title.isEmpty() || abstractText.isEmpty()) {
      title = "";
      return Optional.empty();
    }
    Paper paper =
        Paper.builder(LocalIds.ofTitle("page", title), title)
            .abstractText(abstractText)
            .sources(List.of("page"))
            .build();
    title = "";
    abstractText = "";
    return Optional.of(new SourceRecord.Read(paper));
  }

  private Optional<SourceRecord> bad(String reason) {
    return Optional.of(new SourceRecord.Bad(file, lines.number(), reason));
  }
}
