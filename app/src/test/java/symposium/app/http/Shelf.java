package symposium.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// The papers of the tests, all invented but for two well-known titles.
final class Shelf {

  static final String ATTACK = "Paging <script>alert(1)</script> & \"quotes\"";

  private Shelf() {}

  static List<Paper> papers() {
    var papers = new ArrayList<Paper>();
    papers.add(
        Paper.builder(PaperId.of("arxiv:1706.03762"), "Attention Is All You Need")
            .abstractText("Sequence models built of attention layers alone, without recurrence.")
            .authors(List.of(Author.parse("Ashish Vaswani"), Author.parse("Noam Shazeer")))
            .categories(List.of("cs.CL", "cs.LG"))
            .published(Optional.of(PublicationDate.parse("2017-06-12")))
            .aliases(List.of(PaperId.of("doi:10.5555/3295222")))
            .sources(List.of("starter"))
            .detail("venue", "NeurIPS")
            .build());
    papers.add(paper("arxiv:1810.04805", "Pre-training of Deep Transformers", "2018", "cs.CL"));
    papers.add(
        paper("arxiv:cs/0112017", "An Old Paper with a Slash in its Id", "2001-12", "cs.IR"));
    papers.add(paper("doi:10.1002/(sici)1097:3.0.co;2-e", "A DOI with Semicolon", "1997", "cs.DL"));
    papers.add(paper("local:attack", ATTACK, "2020", "cs.CR"));
    for (int i = 1; i <= 45; i++) {
      papers.add(
          paper(
              "local:p%03d".formatted(i),
              "Paging through long lists, part %d".formatted(i),
              Integer.toString(1975 + i),
              i % 2 == 0 ? "cs.IR" : "stat.ML"));
    }
    return List.copyOf(papers);
  }

  private static Paper paper(String id, String title, String date, String category) {
    return Paper.builder(PaperId.of(id), title)
        .abstractText("A note about " + title + " and experts.")
        .authors(List.of(Author.parse("Jane Roe")))
        .categories(List.of(category))
        .published(Optional.of(PublicationDate.parse(date)))
        .sources(List.of("tests"))
        .build();
  }
}
