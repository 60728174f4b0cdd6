package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

final class SharedDataTest {

  @ParameterizedTest
  @CsvSource({"page-000.txt, 60", "page-002.txt, 231", "page-004.txt, 292"})
  void savedPagesYieldEveryPaperAndNoSiteText(String name, int papers) {
    Reading reading = Reading.of(SharedData.file("pages/" + name));

    assertEquals(List.of(), reading.bad());
    assertEquals(papers, reading.papers().size());
    var ids = new HashSet<PaperId>();
    for (Paper paper : reading.papers()) {
      assertTrue(ids.add(paper.id()), paper.id().toString());
      assertTrue(paper.abstractText().length() > 500, paper.title());
      assertTrue(!paper.title().startsWith("Subscribe"), paper.title());
      assertTrue(!paper.abstractText().contains("\n"), paper.abstractText());
    }
  }

  @Test
  void theWholeArxivFileIsRead() {
    int papers = 0;
    try (PaperSource source =
        Sources.open(SharedData.file("corpora/arxiv-cs-stat.jsonl.gz"), Optional.empty())) {
      while (source.hasNext()) {
        SourceRecord record = source.next();
        assertTrue(record instanceof SourceRecord.Read, record.toString());
        papers++;
      }
      assertEquals(source.bytesTotal(), source.bytesRead());
    }
    assertEquals(194_516, papers);
  }
}
