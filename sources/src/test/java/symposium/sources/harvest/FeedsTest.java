package symposium.sources.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symposium.core.error.InvalidInput;
import symposium.core.library.Announcement;
import symposium.core.library.Announcements;
import symposium.core.library.Signal;
import symposium.core.library.Signals;
import symposium.core.model.PaperId;

final class FeedsTest extends HarvestCase {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final String RSS =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
           version="2.0"><channel><title>cs.IR updates on arXiv.org</title>
      <pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate>
      <skipDays><day>Saturday</day><day>Sunday</day></skipDays>
      <item><title>One</title><link>https://arxiv.org/abs/2611.00001</link>
        <description>arXiv:2611.00001v1 Announce Type: new
      Abstract: x</description><guid isPermaLink="false">oai:arXiv.org:2611.00001v1</guid>
        <category>cs.IR</category><pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate>
        <arxiv:announce_type>new</arxiv:announce_type></item>
      <item><guid>oai:arXiv.org:2203.01250v3</guid>
        <arxiv:announce_type>replace-cross</arxiv:announce_type></item>
      <item><link>https://arxiv.org/abs/2611.00003</link>
        <description>arXiv:2611.00003v1 Announce Type: cross \nAbstract: y</description></item>
      <item><guid>oai:arXiv.org:math/0309136v2</guid>
        <arxiv:announce_type>replace</arxiv:announce_type></item>
      <item><title>An entry that names no paper</title></item>
      </channel></rss>
      """;

  private static Announcement announced(String id, Announcement.Type type) {
    return new Announcement(PaperId.of("arxiv:" + id), MONDAY, type);
  }

  private static List<Announcement> read(String feed) throws IOException {
    return FeedReader.read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
  }

  /// Keeps what was announced.
  private static final class Kept implements Announcements {
    private final List<Announcement> all = new ArrayList<>();

    @Override
    public int add(Collection<Announcement> announcements) {
      all.addAll(announcements);
      return announcements.size();
    }

    @Override
    public List<Announcement> on(LocalDate day) {
      return all;
    }

    @Override
    public Map<PaperId, List<Announcement>> of(Collection<PaperId> papers) {
      return Map.of();
    }

    @Override
    public Optional<LocalDate> latestDay() {
      return Optional.empty();
    }
  }

  /// Keeps what was counted.
  private static final class Counted implements Signals {
    private final List<Signal> all = new ArrayList<>();

    @Override
    public void put(Collection<Signal> signals) {
      all.addAll(signals);
    }

    @Override
    public List<Signal> between(LocalDate first, LocalDate last, int limit) {
      return all;
    }
  }

  @Test
  void rssSaysWhatWasAnnouncedWhenAndAsWhat() throws IOException {
    assertEquals(
        List.of(
            announced("2611.00001", Announcement.Type.NEW),
            announced("2203.01250", Announcement.Type.REPLACE_CROSS),
            announced("2611.00003", Announcement.Type.CROSS),
            announced("math/0309136", Announcement.Type.REPLACE)),
        read(RSS));
  }

  @Test
  void atomSaysTheSame() throws IOException {
    assertEquals(
        List.of(
            announced("2611.00001", Announcement.Type.NEW),
            announced("2611.00002", Announcement.Type.CROSS)),
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
            <updated>2026-11-23T00:00:00-05:00</updated>
            <entry><id>oai:arXiv.org:2611.00001v1</id>
              <published>2026-11-23T00:00:00-05:00</published>
              <arxiv:announce_type>new</arxiv:announce_type></entry>
            <entry><id>oai:arXiv.org:2611.00002v1</id>
              <summary>arXiv:2611.00002v1 Announce Type: cross</summary></entry></feed>
            """));
  }

  @Test
  void aFeedOfAWeekendIsEmpty() throws IOException {
    assertEquals(List.of(), read("<rss><channel><title>cs.IR</title></channel></rss>"));
    assertThrows(IOException.class, () -> read("<html/>"));
  }

  @Test
  void aFeedIsReadHourlyAtMostAndThroughTheSameGateAsRecords() {
    var kept = new Kept();
    try (var feeds = new FakeService(asked -> FakeService.Reply.ok(RSS))) {
      var feed =
          new AnnouncementFeed(
              Service.arxivFeeds().at(feeds.address("/rss/")), AGENT, store, time, LIMITS);
      september(1);
      harvest();
      assertEquals(Optional.of(4), feed.run(IR, HarvestListener.none(), kept));
      assertEquals(Optional.empty(), feed.run(IR, HarvestListener.none(), kept));
      assertEquals(List.of("/rss/cs.IR"), feeds.queries());
    }
    assertEquals(List.of(java.time.Duration.ofMillis(3_100)), time.sleeps());
    assertEquals(4, kept.all.size());
  }

  @Test
  void votesAreReadLeniently() {
    var counted = new Counted();
    String list =
        """
        [{"paper":{"id":"2609.01234","upvotes":42,"githubStars":120,"authors":[{"name":"x"}],
           "githubRepo":"https://github.com/a/b","organization":{"deep":[1,[2]]}},"numComments":3},
         {"paper":{"id":"2609.00002","upvotes":"7","githubStars":null}},
         {"paper":{"id":"2609.00003"}}, {"paper":{"id":"not-arxiv","upvotes":1}},
         {"paper":{"id":"2609.00004","upvotes":-3}}, {"paper":null}, 17, {}]
        """;
    try (var hub = new FakeService(asked -> FakeService.Reply.ok(list))) {
      var harvest =
          new HuggingFaceHarvest(
              Service.huggingFace().at(hub.address("/api/daily_papers")),
              AGENT,
              store,
              time,
              LIMITS);
      assertEquals(Optional.of(4), harvest.run(MONDAY, HarvestListener.none(), counted));
      assertEquals(Optional.empty(), harvest.run(MONDAY, HarvestListener.none(), counted));
      assertEquals(List.of("date=2026-11-23&limit=100&p=0"), hub.queries());
      assertThrows(
          InvalidInput.class,
          () -> harvest.run(MONDAY.plusDays(1), HarvestListener.none(), counted));
    }
    assertEquals(
        List.of(
            new Signal(PaperId.of("arxiv:2609.01234"), Signal.Kind.HF_UPVOTES, MONDAY, 42),
            new Signal(PaperId.of("arxiv:2609.01234"), Signal.Kind.GITHUB_STARS, MONDAY, 120),
            new Signal(PaperId.of("arxiv:2609.00002"), Signal.Kind.HF_UPVOTES, MONDAY, 7),
            new Signal(PaperId.of("arxiv:2609.00003"), Signal.Kind.HF_UPVOTES, MONDAY, 0),
            new Signal(PaperId.of("arxiv:2609.00004"), Signal.Kind.HF_UPVOTES, MONDAY, 0)),
        counted.all);
  }

  @Test
  void votesOfABusyDayComeInPages() {
    var counted = new Counted();
    String full = "[" + "{\"paper\":{\"id\":\"2609.01234\"}},".repeat(99) + "{}]";
    try (var hub = new FakeService(asked -> FakeService.Reply.ok("[]"))) {
      hub.instead(FakeService.Reply.ok(full));
      var harvest =
          new HuggingFaceHarvest(
              Service.huggingFace().at(hub.address("/")), AGENT, store, time, LIMITS);
      assertEquals(Optional.of(99), harvest.run(MONDAY, HarvestListener.none(), counted));
      assertEquals(2, hub.asked().size());
    }
  }
}
