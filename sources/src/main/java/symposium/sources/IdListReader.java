package symposium.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.sources.text.Text;

/// Reads lists of ids. Confined to one thread.
final class IdListReader implements RecordReader {

  private static final int LONGEST = 1 << 16;
  private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#.*$");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;\"]+");

  private final String file;
  private final Lines lines;
  private final Queue<SourceRecord> ready = new ArrayDeque<>();

  IdListReader(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  static String withoutRemark(String line) {
    return REMARK.matcher(line).replaceFirst("").strip();
  }

  /// The words of a line that should each be an id; a line that is one id as a whole is one word,
  /// such as `arXiv:1706.03762v7 [cs.CL]`.
  static List<String> words(String line) {
    if (PaperId.recognise(line).isPresent()) {
      return List.of(line);
    }
    return Stream.of(SEPARATOR.split(line, -1)).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    while (ready.isEmpty() && lines.next()) {
      take();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void take() {
    if (lines.tooLong() || lines.length() > LONGEST) {
      bad("a line longer than %d KiB".formatted(LONGEST >> 10));
      return;
    }
    String line = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
    for (String word : words(withoutRemark(line))) {
      PaperId.recognise(word)
          .ifPresentOrElse(
              id -> ready.add(new SourceRecord.Read(stub(id))),
              () -> bad("'%s' is no arXiv id, DOI or link".formatted(Text.line(word, 60))));
    }
  }

  private static Paper stub(PaperId id) {
    return Paper.stub(id).toBuilder().sources(List.of("ids")).build();
  }

  private void bad(String reason) {
    ready.add(new SourceRecord.Bad(file, lines.number(), reason));
  }

  @Override
  public long line() {
    return lines.number();
  }
}
