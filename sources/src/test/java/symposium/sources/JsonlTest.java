package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class JsonlTest {

  @Test
  void fieldsThatPeopleWriteByHandAreTaken() {
    Paper paper =
        Reading.paper(
            """
            {"id": "arXiv:1603.09320v4", "title": "HNSW", \
            "authors": ["Yu. A. Malkov", {"family": "King", "given": "M.", "suffix": "Jr."}], \
            "published": "2016-03", "venue": "TPAMI", "doi": "https://doi.org/10.1109/X", \
            "url": "http://x", "unknown": {"a": 1}, "details": {"pages": 3, "none": null}}
            """);

    assertEquals(
        Paper.builder(PaperId.of("arxiv:1603.09320"), "HNSW")
            .authors(List.of(new Author("Yu. A.", "Malkov", ""), new Author("M.", "King", "Jr.")))
            .published(Optional.of(PublicationDate.parse("2016-03")))
            .aliases(List.of(PaperId.of("doi:10.1109/x")))
            .sources(List.of("jsonl"))
            .details(
                Map.of(
                    "venue", "TPAMI",
                    "doi", "https://doi.org/10.1109/X",
                    "url", "http://x",
                    "pages", "3"))
            .build(),
        paper);
  }

  @Test
  void aDoiIsTheIdWhereThereIsNoOther() {
    assertEquals(
        PaperId.of("doi:10.1109/x"),
        Reading.paper("{\"doi\": \"10.1109/X\", \"title\": \"T\"}").id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "arxiv:1", "title": ""}                           | no title
          {"id": "", "title": "T"}                                 | no id
          {"id": "local:a", "title": "T", "published": "in March"} | published is 'in March', not a date such as 2017-06-12
          {"id": "word", "title": "T"}                             | a paper id is scheme:value such as arxiv:1706.03762, got 'word'
          {"id": "local:a", "title": "T", "aliases": ["b c:d"]}    | a paper id is scheme:value without white space, got 'b c:d'
          """)
  void whatIsNoPaperSaysWhy(String line, String reason) {
    Reading reading = Reading.of("{\"id\": \"local:x\", \"title\": \"Good\"}\n" + line);

    assertEquals(1, reading.papers().size());
    assertEquals(reason, reading.bad().getFirst().reason());
  }

  @ParameterizedTest
  @CsvSource({"library-ir.jsonl", "library-lm.jsonl"})
  void theStarterLibraryIsRead(String name) {
    Reading reading = Reading.of(Path.of("../app/src/main/resources/starter").resolve(name));

    assertEquals(List.of(), reading.bad());
    assertTrue(reading.papers().size() > 50, name);
    assertTrue(reading.papers().stream().allMatch(p -> p.sources().contains("starter")), name);
  }
}
