package symposium.sources;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;

/// Everything a source yielded.
record Reading(List<Paper> papers, List<SourceRecord.Bad> bad) {

  static Reading of(Path file) {
    try (PaperSource source = Sources.open(file, Optional.empty())) {
      return all(source);
    }
  }

  static Reading of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(byte[] bytes) {
    return of(bytes, Optional.empty());
  }

  static Reading of(byte[] bytes, Optional<String> format) {
    try (PaperSource source = Sources.open(new ByteArrayInputStream(bytes), "-", format)) {
      return all(source);
    }
  }

  static Paper paper(String text) {
    Reading reading = of(text);
    if (reading.papers().size() != 1 || !reading.bad().isEmpty()) {
      throw new AssertionError("one paper expected, got " + reading);
    }
    return reading.papers().getFirst();
  }

  private static Reading all(PaperSource source) {
    var papers = new ArrayList<Paper>();
    var bad = new ArrayList<SourceRecord.Bad>();
    source.forEachRemaining(
        record -> {
          switch (record) {
            case SourceRecord.Read read -> papers.add(read.paper());
            case SourceRecord.Bad broken -> bad.add(broken);
          }
        });
    return new Reading(papers, bad);
  }
}
