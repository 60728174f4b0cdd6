package symposium.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
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
  private boolean afterBroken;
  private final Queue<SourceRecord> ready = new ArrayDeque<>();

  PageReader(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    while (ready.isEmpty() && lines.next()) {
      take().ifPresent(ready::add);
    }
    return ready.isEmpty() ? finished() : Optional.of(ready.remove());
  }

  @Override
  public long line() {
    return lines.number();
  }

  private Optional<SourceRecord> take() {
    if (lines.tooLong()) {
      return broken("a line longer than %d MiB".formatted(Lines.LONGEST_BYTES >> 20));
    }
    String line;
    try {
      var bytes = ByteBuffer.wrap(lines.buffer(), lines.start(), lines.length());
      line = Text.paragraphs(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException _) {
      return broken("not valid UTF-8");
    }
    if (line.isEmpty() || PageLine.isSite(line)) {
      return Optional.empty();
    }
    return PageLine.isParagraph(line) ? paragraph(line) : shortLine(line);
  }

  private Optional<SourceRecord> paragraph(String line) {
    if (afterBroken) {
      return Optional.empty();
    }
    if (title.isEmpty()) {
      return bad("a paragraph without a title before it");
    }
    if (abstractText.length() >= Text.ABSTRACT) {
      return Optional.empty();
    }
    abstractText = abstractText.isEmpty() ? line : Text.paragraphs(abstractText + "\n" + line);
    return Optional.empty();
  }

  private Optional<SourceRecord> shortLine(String line) {
    if (abstractText.isEmpty() && !title.isEmpty() && PageLine.isSentence(line)) {
      abstractText = line;
      return Optional.empty();
    }
    afterBroken = false;
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

  /// Ends the paper being collected, if it is whole; a paragraph that follows belongs to the title
  /// that the broken line may have been.
  private Optional<SourceRecord> broken(String reason) {
    finished().ifPresent(ready::add);
    afterBroken = true;
    return bad(reason);
  }

  private Optional<SourceRecord> bad(String reason) {
    return Optional.of(new SourceRecord.Bad(file, lines.number(), reason));
  }
}
