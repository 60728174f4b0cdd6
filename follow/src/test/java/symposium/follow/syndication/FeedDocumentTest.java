package symposium.follow.syndication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symposium.core.library.Announcement;
import symposium.core.library.DatedPaper;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

final class FeedDocumentTest {

  private static final String FORGED = "<script>alert(1)</script> & ]]> \"graphs\"";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final PaperEntries ENTRIES = new PaperEntries("https://papers.example");

  private static Paper.Builder paper(String id) {
    return Paper.builder(PaperId.of(id), FORGED)
        .abstractText("If a < b && c > d\u0001 then </description></entry>")
        .authors(List.of(Author.parse("Ada <b>Lovelace</b>"), Author.parse("Bo Li")))
        .categories(List.of("cs.IR", "cs.CL"))
        .published(Optional.of(PublicationDate.parse("2026-11-20")));
  }

  private static FeedDocument document(FeedFormat format, FeedDocument.Entry... entries) {
    List<FeedDocument.Entry> all = Arrays.asList(entries);
    return new FeedDocument(
        "https://papers.example/daily.atom",
        "Daily <papers>",
        "What came & went.",
        URI.create("https://papers.example/daily"),
        URI.create("https://papers.example/daily." + format.extension()),
        PaperEntries.updated(all, MONDAY),
        all);
  }

  private static FeedDocument.Entry announced(Paper paper) {
    return ENTRIES.of(new DatedPaper(paper, MONDAY, Optional.of(Announcement.Type.REPLACE_CROSS)));
  }

  private static SyndFeed parsed(FeedFormat format, FeedDocument document) throws FeedException {
    String text = new String(document.write(format), StandardCharsets.UTF_8);
    return new SyndFeedInput().build(new StringReader(text));
  }

  @ParameterizedTest
  @EnumSource(names = {"ATOM", "RSS"})
  void markupInTitlesComesBackAsText(FeedFormat format) throws FeedException {
    SyndEntry entry =
        parsed(format, document(format, announced(paper("arxiv:2611.00001").build())))
            .getEntries()
            .getFirst();
    assertEquals(FORGED, entry.getTitle());
    assertEquals("oai:arXiv.org:2611.00001", entry.getUri());
    assertEquals("https://papers.example/papers/arxiv%3A2611.00001", entry.getLink());
    assertEquals(
        List.of("cs.IR", "cs.CL"),
        entry.getCategories().stream().map(category -> category.getName()).toList());
  }

  @Test
  void anAbstractIsTextInAtomAndEscapedHtmlInRss() throws FeedException {
    FeedDocument.Entry entry = announced(paper("arxiv:2611.00001").build());
    assertEquals(
        "If a < b && c > d then </description></entry>",
        parsed(FeedFormat.ATOM, document(FeedFormat.ATOM, entry))
            .getEntries()
            .getFirst()
            .getDescription()
            .getValue());
    assertEquals(
        "If a &lt; b &amp;&amp; c &gt; d then &lt;/description&gt;&lt;/entry&gt;",
        parsed(FeedFormat.RSS, document(FeedFormat.RSS, entry))
            .getEntries()
            .getFirst()
            .getDescription()
            .getValue());
  }

  @Test
  void anAtomFeedNamesItselfItsPageAndTheArchive() {
    FeedDocument.Entry entry = announced(paper("arxiv:2611.00001").build());
    String text = text(FeedFormat.ATOM, entry);
    assertTrue(text.contains("rel=\"self\" href=\"https://papers.example/daily.atom\""), text);
    assertTrue(text.contains("https://arxiv.org/abs/2611.00001"), text);
    assertTrue(text.contains("replace-cross</arxiv:announce_type>"), text);
  }

  @Test
  void onlyANewVersionChangesWhenAnEntryWasUpdated() {
    Paper first = paper("arxiv:2611.00001").build();
    Paper other = first.toBuilder().detail("comments", "mended").build();
    Paper second =
        first.toBuilder().updated(Optional.of(PublicationDate.parse("2026-12-24"))).build();
    assertEquals(announced(first).updated(), announced(other).updated());
    assertEquals("2026-12-24T00:00:00Z", announced(second).updated().toString());
    assertEquals(announced(first).id(), announced(second).id());
  }

  @Test
  void aPaperIsInAFeedOnce() {
    FeedDocument.Entry entry = announced(paper("arxiv:2611.00001").build());
    assertEquals(1, document(FeedFormat.ATOM, entry, entry).entries().size());
  }

  @ParameterizedTest
  @EnumSource
  void theSameDocumentGivesTheSameBytes(FeedFormat format) {
    FeedDocument.Entry entry = announced(paper("arxiv:2611.00001").build());
    assertArrayEquals(document(format, entry).write(format), document(format, entry).write(format));
  }

  @ParameterizedTest
  @EnumSource(names = {"ATOM", "RSS"})
  void anEmptyFeedIsAFeed(FeedFormat format) throws FeedException {
    assertEquals(List.of(), parsed(format, document(format)).getEntries());
  }

  @Test
  void idsOfAnySchemeAreAddresses() {
    for (String id : List.of("doi:10.1/a<b>\"c", "local:starter/okapi", "acl:P19-1001")) {
      URI address = URI.create(PaperEntries.id(PaperId.of(id)));
      assertTrue(address.isAbsolute(), id);
    }
  }

  @Test
  void aJsonFeedHoldsNoForgedFields() {
    String text = text(FeedFormat.JSON, announced(paper("local:x/1").build()));
    assertTrue(text.contains("\"version\":\"https://jsonfeed.org/version/1.1\""), text);
    assertTrue(text.contains("\\\"graphs\\\""), text);
    assertFalse(text.contains("\u0001"), text);
  }

  @Test
  void formatsAreKnownByTheirEnding() {
    assertEquals(Optional.of(FeedFormat.RSS), FeedFormat.ofPath("/search.rss"));
    assertEquals(Optional.empty(), FeedFormat.ofPath("/search"));
  }

  private static String text(FeedFormat format, FeedDocument.Entry entry) {
    return new String(document(format, entry).write(format), StandardCharsets.UTF_8);
  }
}
