package symposium.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.sources.export.PaperWriter;
import symposium.sources.text.Text;

final class RoundTripTest {

  @Property(tries = 200)
  void jsonLinesLoseNothing(@ForAll("papers") List<Paper> papers) {
    Reading reading = Reading.of(written("jsonl", papers));

    assertEquals(papers, reading.papers());
    assertEquals(List.of(), reading.bad());
  }

  @Property(tries = 100)
  void everyBibtexEntryWrittenIsReadAgain(@ForAll("papers") List<Paper> papers) {
    Reading reading = Reading.of(written("bibtex", papers));

    assertEquals(List.of(), reading.bad());
    assertEquals(papers.size(), reading.papers().size());
  }

  @Property(tries = 100)
  void everyRisRecordWrittenIsReadAgainUnderItsId(@ForAll("papers") List<Paper> papers) {
    assertSameWorks(papers, Reading.of(written("ris", papers)));
  }

  @Property(tries = 100)
  void everyCslItemWrittenIsReadAgainUnderItsId(@ForAll("papers") List<Paper> papers) {
    assertSameWorks(papers, Reading.of(written("csl", papers)));
  }

  private static void assertSameWorks(List<Paper> papers, Reading reading) {
    assertEquals(List.of(), reading.bad());
    assertEquals(
        papers.stream().map(Paper::id).toList(), reading.papers().stream().map(Paper::id).toList());
    assertEquals(
        papers.stream().map(Paper::title).toList(),
        reading.papers().stream().map(Paper::title).toList());
  }

  @Property(tries = 300)
  void cleaningTwiceChangesNothing(@ForAll String text) {
    assertEquals(Text.title(text), Text.title(Text.title(text)));
    assertEquals(Text.paragraphs(text), Text.paragraphs(Text.paragraphs(text)));
    assertEquals(Text.wrapped(text), Text.paragraphs(Text.wrapped(text)));
  }

  private static String written(String format, List<Paper> papers) {
    var text = new StringBuilder();
    try (PaperWriter writer = PaperWriter.of(format, text)) {
      papers.forEach(writer::write);
    }
    return text.toString();
  }

  @Provide
  Arbitrary<List<Paper>> papers() {
    var base =
        Combinators.combine(ids(), line(1, 80), line(0, 300), authors().list().ofMaxSize(4))
            .as(
                (id, title, body, authors) ->
                    Paper.builder(id, title).abstractText(Text.paragraphs(body)).authors(authors));
    Arbitrary<Paper> papers =
        Combinators.combine(
                base,
                dates().optional(),
                dates().optional(),
                line(1, 10).list().ofMaxSize(3),
                ids().list().ofMaxSize(3),
                line(1, 10).list().ofMaxSize(2),
                Arbitraries.maps(line(1, 10), line(1, 40)).ofMaxSize(4))
            .as(
                (builder, published, updated, categories, aliases, sources, details) -> {
                  details.remove("doi");
                  return builder.build().toBuilder()
                      .published(published)
                      .updated(updated)
                      .categories(categories)
                      .aliases(aliases)
                      .sources(sources)
                      .details(details)
                      .build();
                });
    return papers.list().ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<String> line(int shortest, int longest) {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withCharRange('¡', 'ɏ')
            .withChars('{', '}', '\\', '$', '"', '\n', '中', '\u2028')
            .ofMinLength(shortest)
            .ofMaxLength(longest);
    return plain.map(Text::title).filter(text -> text.length() >= shortest);
  }

  private static Arbitrary<PaperId> ids() {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(0, 99_999)
            .map(n -> PaperId.of("arxiv:2401.%05d".formatted(n))),
        Arbitraries.strings()
            .alpha()
            .numeric()
            .ofMinLength(1)
            .ofMaxLength(9)
            .map(text -> PaperId.of("doi:10.1234/" + text)),
        Arbitraries.strings()
            .alpha()
            .withChars("/%:é中")
            .ofMinLength(1)
            .ofMaxLength(9)
            .map(text -> PaperId.of("local:" + text)));
  }

  private static Arbitrary<Author> authors() {
    return Arbitraries.oneOf(
        Combinators.combine(line(0, 12), line(1, 12), line(0, 4)).as(Author::new),
        Arbitraries.of("Ada Lovelace", "Ludwig van Beethoven", "Madonna").map(Author::parse));
  }

  private static Arbitrary<PublicationDate> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(1000, 9999),
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, 28))
        .as((year, month, day) -> new PublicationDate(year, month, month == 0 ? 0 : day));
  }
}
