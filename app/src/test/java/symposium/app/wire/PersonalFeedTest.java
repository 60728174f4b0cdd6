package symposium.app.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.http.Everyday;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.reader.Delivery;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;

/// The feed of a small library about three fields, in which the last week brought papers on each.
final class PersonalFeedTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final ReaderId BEN = new ReaderId(8);
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-23");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final FeedRequest WEEK = FeedRequest.of(AS_OF, 7, 8);

  private static final List<String> SEARCH =
      List.of(
          "Dense passage retrieval for web search queries",
          "Sparse retrieval of documents with learned term weights",
          "Ranking documents by late interaction of query and passage tokens",
          "Query expansion for document retrieval with language models",
          "Fusion of rankings from several search engines",
          "Evaluation of search engines with relevance judgements",
          "Index compression for fast retrieval of documents",
          "Click models of users of a search engine");
  private static final List<String> ROBOTS =
      List.of(
          "Grasping objects with a robot arm by touch",
          "Legged robot locomotion over rough terrain",
          "Motion planning for a robot manipulator among obstacles",
          "Robot navigation in crowds of pedestrians",
          "Tactile sensing for dexterous robot hands",
          "Simulation to reality transfer of robot control policies",
          "Soft robot grippers for fragile objects",
          "Teleoperation of a robot arm with force feedback");
  private static final List<String> PROTEINS =
      List.of(
          "Protein structure prediction from amino acid sequences",
          "Folding of proteins simulated by molecular dynamics",
          "Binding affinity of drugs to protein targets",
          "Generative design of protein backbones",
          "Gene expression in single cells of tissue",
          "Mutations and the stability of protein folds",
          "Docking of small molecules to protein pockets",
          "Alignment of amino acid sequences of protein families");

  private static final Map<String, String> FIELDS =
      Map.of(
          "search", "Search engines rank documents for the queries of their users.",
          "robots", "Robots act in the world with arms, legs and hands.",
          "proteins", "Molecular biology of proteins and cells is computed.");

  @TempDir Path folder;
  private Symposium symposium;
  private Everyday everyday;

  @BeforeEach
  void open() {
    symposium = Symposium.open(folder.resolve("home"));
    everyday = symposium.everyday();
    var papers = new ArrayList<Paper>();
    Map.of("search", SEARCH, "robots", ROBOTS, "proteins", PROTEINS)
        .forEach(
            (field, titles) ->
                IntStream.range(0, titles.size())
                    .forEach(i -> papers.add(paper(field, i, titles.get(i)))));
    symposium.add(papers);
  }

  @AfterEach
  void close() {
    symposium.close();
  }

  /// The first three of a field are a year old, the others came in the week.
  private static Paper paper(String field, int index, String title) {
    LocalDate day = index < 3 ? AS_OF.minusYears(1) : AS_OF.minusDays(index % 5);
    return Paper.builder(id(field, index), title)
        .abstractText(title + ". " + FIELDS.getOrDefault(field, ""))
        .authors(List.of(Author.parse("Ada " + field + "son")))
        .categories(List.of("x." + field))
        .published(Optional.of(PublicationDate.of(day)))
        .build();
  }

  private static PaperId id(String field, int index) {
    return PaperId.of("local:" + field + index);
  }

  private static List<PaperId> ids(String field, int... indexes) {
    return IntStream.of(indexes).mapToObj(index -> id(field, index)).toList();
  }

  private Follow follow(Interest interest) {
    return everyday.following().follows().add(ANNA, Follow.Wish.of("Mine", interest));
  }

  private FeedList feed(FeedRequest request) {
    return everyday.following().feed().compose(ANNA, request);
  }

  private static List<PaperId> papers(FeedList list) {
    return list.items().stream().map(item -> item.paper().id()).toList();
  }

  private static Map<String, Long> fields(FeedList list) {
    return papers(list).stream()
        .collect(
            Collectors.groupingBy(id -> id.value().replaceAll("\\d", ""), Collectors.counting()));
  }

  private void mark(PaperId paper, Mark mark) {
    everyday.marks().set(new Marked(ANNA, paper, mark, NOW));
  }

  @Test
  void likedPapersOfTwoFieldsBringBothAndNothingElse() {
    var liked = new ArrayList<>(ids("search", 0, 1, 2));
    liked.addAll(ids("robots", 0, 1, 2));
    follow(new Interest.Papers(liked, List.of()));
    FeedList list = feed(WEEK);
    assertEquals(2, list.interests().size(), list.interests().toString());
    assertEquals(Map.of("search", 4L, "robots", 4L), fields(list));
  }

  @Test
  void oneLikedPaperIsNotDrownedByMany() {
    var liked = new ArrayList<>(ids("search", 0, 1, 2, 3, 4));
    liked.addAll(ids("proteins", 0));
    follow(new Interest.Papers(liked, List.of()));
    assertTrue(fields(feed(WEEK.only(1))).getOrDefault("proteins", 0L) >= 1);
  }

  @Test
  void everyPaperSaysWhyItIsThere() {
    Follow follow = follow(new Interest.Papers(ids("robots", 0, 1, 2), List.of()));
    FeedList list = feed(WEEK);
    assertFalse(list.items().isEmpty());
    for (FeedItem item : list.items()) {
      assertEquals(follow.number(), item.why().follow());
      assertEquals("Mine", item.why().interest());
      assertEquals("local", item.why().nearest().map(nearest -> nearest.id().scheme()).orElse(""));
      assertFalse(item.why().experts().isEmpty());
    }
  }

  @Test
  void oneSentenceIsEnoughToStart() {
    follow(new Interest.Topic("How do robots grasp and move things?"));
    FeedList list = feed(WEEK);
    assertTrue(
        papers(list).subList(0, 5).stream().allMatch(id -> id.value().startsWith("robots")),
        papers(list).toString());
  }

  @Test
  void papersOutsideTheDaysAreNotListed() {
    follow(new Interest.Category("x.search"));
    assertEquals(5, feed(WEEK).items().size());
    assertEquals(List.of(), feed(FeedRequest.of(AS_OF.minusDays(60), 7, 8)).items());
    assertEquals(3, feed(FeedRequest.of(AS_OF.minusYears(1), 7, 8)).items().size());
  }

  @Test
  void anAuthorsPapersAreFound() {
    follow(new Interest.AuthorName("Robotsson, A."));
    assertEquals(Map.of("robots", 5L), fields(feed(WEEK)));
  }

  @Test
  void readPapersDoNotReturnUnlessAskedFor() {
    follow(new Interest.Category("x.search"));
    PaperId first = papers(feed(WEEK)).getFirst();
    mark(first, Mark.READ);
    assertFalse(papers(feed(WEEK)).contains(first));
    assertEquals(1, feed(WEEK).interests().getFirst().known());
    assertTrue(papers(feed(WEEK.with(FeedRequest.Seen.SHOW))).contains(first));
  }

  @Test
  void deliveredPapersReturnOnlyAsNewVersions() {
    follow(new Interest.Category("x.search"));
    Paper sent = feed(WEEK).items().getFirst().paper();
    everyday.following().deliveries().record(List.of(Delivery.of(ANNA, sent, NOW)));
    assertFalse(papers(feed(WEEK)).contains(sent.id()));
    symposium.add(
        List.of(
            sent.toBuilder()
                .abstractText("A second version.")
                .updated(Optional.of(PublicationDate.of(AS_OF.plusDays(2))))
                .build()));
    FeedList later = feed(FeedRequest.of(AS_OF.plusDays(3), 8, 8));
    assertTrue(
        later.items().stream()
            .anyMatch(item -> item.paper().id().equals(sent.id()) && item.newVersion()),
        later.toString());
  }

  @Test
  void aNewVersionOfAnOldPaperThatWasReadSaysSo() {
    follow(new Interest.Category("x.robots"));
    Paper old = symposium.find(id("proteins", 0)).orElseThrow();
    mark(old.id(), Mark.READ);
    symposium.add(
        List.of(
            old.toBuilder().updated(Optional.of(PublicationDate.of(AS_OF.plusDays(1)))).build()));
    FeedList list = feed(FeedRequest.of(AS_OF.plusDays(1), 7, 20));
    assertTrue(
        list.items().stream()
            .anyMatch(item -> item.paper().id().equals(old.id()) && item.newVersion()),
        list.toString());
  }

  @Test
  void lessLikeThisChangesTheNextList() {
    follow(new Interest.Papers(ids("robots", 0, 1, 2), List.of()));
    List<PaperId> before = papers(feed(WEEK));
    mark(before.getFirst(), Mark.LESS_LIKE_THIS);
    List<PaperId> after = papers(feed(WEEK));
    assertFalse(after.contains(before.getFirst()));
    assertFalse(before.subList(1, before.size()).equals(after), before + " then " + after);
  }

  @Test
  void negativeWordsKeepPapersOut() {
    everyday
        .following()
        .follows()
        .add(
            ANNA,
            new Follow.Wish(
                "Mine", new Interest.Category("x.robots"), List.of("teleoperation", "soft"), 1));
    assertEquals(
        List.of(id("robots", 3), id("robots", 4), id("robots", 5)),
        papers(feed(WEEK)).stream().sorted().toList());
  }

  @Test
  void twiceTheWeightIsTwiceThePlaces() {
    var follows = everyday.following().follows();
    follows.add(ANNA, new Follow.Wish("S", new Interest.Category("x.search"), List.of(), 2));
    follows.add(ANNA, new Follow.Wish("R", new Interest.Category("x.robots"), List.of(), 1));
    assertEquals(Map.of("search", 4L, "robots", 2L), fields(feed(FeedRequest.of(AS_OF, 7, 6))));
  }

  @Test
  void noPaperIsListedTwice() {
    follow(new Interest.Category("x.search"));
    follow(new Interest.SavedSearch("retrieval"));
    follow(new Interest.Library());
    mark(id("search", 0), Mark.SAVED);
    List<PaperId> papers = papers(feed(WEEK));
    assertEquals(new HashSet<>(papers).size(), papers.size());
  }

  @Test
  void readersDoNotGetEachOthersFeed() {
    follow(new Interest.Category("x.search"));
    FeedList bens = everyday.following().feed().compose(BEN, WEEK);
    assertEquals(List.of(), bens.items());
    assertTrue(bens.emptyBecause().orElse("").startsWith("You follow nothing yet"));
  }

  @Test
  void anEmptyListSaysWhy() {
    follow(new Interest.Category("math.NT"));
    assertTrue(feed(WEEK).emptyBecause().orElse("").startsWith("None of the papers"));
    assertTrue(
        feed(FeedRequest.of(LocalDate.parse("1999-01-01"), 7, 8))
            .emptyBecause()
            .orElse("")
            .startsWith("The library has no paper dated"));
  }

  @Test
  void aFollowOfPapersThatAreNotHereIsToldAndStopsNothing() {
    follow(new Interest.Papers(List.of(PaperId.of("arxiv:9901.00001")), List.of()));
    follow(new Interest.Category("x.search"));
    FeedList list = feed(WEEK);
    assertEquals(5, list.items().size());
    assertEquals(1, list.notes().size());
  }

  @Test
  void tenThousandLikesAreBounded() {
    var liked = new ArrayList<>(ids("search", 0, 1, 2));
    var many = new ArrayList<Paper>();
    for (int i = 0; i < 2_000; i++) {
      PaperId id = PaperId.of("local:many" + i);
      liked.add(id);
      many.add(
          Paper.builder(id, SEARCH.get(i % SEARCH.size()) + " part " + i)
              .published(Optional.of(PublicationDate.of(AS_OF.minusYears(2))))
              .build());
    }
    IntStream.range(0, Interest.MAX_PAPERS - liked.size())
        .forEach(i -> liked.add(PaperId.of("local:absent" + i)));
    symposium.add(many);
    follow(new Interest.Papers(liked, List.of()));
    FeedList list = feed(WEEK);
    assertFalse(list.items().isEmpty());
    assertTrue(list.interests().size() <= 12);
  }

  @Test
  void aPreviewKeepsNothing() {
    var wish = Follow.Wish.of("Maybe", new Interest.Category("x.search"));
    assertEquals(5, everyday.following().feed().preview(ANNA, wish, WEEK).items().size());
    assertEquals(List.of(), everyday.following().follows().list(ANNA));
  }
}
