package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;
import symposium.core.reader.Follow;
import symposium.core.reader.Follows;
import symposium.core.reader.Interest;
import symposium.core.reader.ReaderId;

final class SqliteFollowsTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final ReaderId BEN = new ReaderId(8);
  private static final PaperId ONE = PaperId.of("arxiv:2401.00001");
  private static final PaperId TWO = PaperId.of("doi:10.1145/1.2");

  @TempDir Path home;
  private SqliteCatalog catalog;
  private Follows follows;

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
    follows = catalog.follows();
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void everyKindOfInterestComesBackAsItWas() {
    List<Interest> interests =
        List.of(
            new Interest.Topic("routing tokens\nto experts"),
            new Interest.SavedSearch("ti:\"mixture of experts\" -vision"),
            new Interest.AuthorName("Shazeer, N."),
            new Interest.Category("cs.IR"),
            new Interest.Papers(List.of(TWO, ONE), List.of(PaperId.of("local:x"))),
            new Interest.Library());
    List<Follow> added =
        interests.stream()
            .map(one -> new Follow.Wish("My interest", one, List.of("survey", "deep fake"), 3))
            .map(wish -> follows.add(ANNA, wish))
            .toList();
    assertEquals(added, follows.list(ANNA));
    assertEquals(interests, added.stream().map(follow -> follow.wish().interest()).toList());
  }

  @Test
  void readersNeitherSeeNorChangeEachOthersFollows() {
    Follow follow = follows.add(ANNA, Follow.Wish.of("Mine", new Interest.Category("cs.IR")));
    assertEquals(List.of(), follows.list(BEN));
    assertEquals(Optional.empty(), follows.find(BEN, follow.number()));
    assertFalse(follows.remove(BEN, follow.number()));
    assertFalse(follows.replace(new Follow(follow.number(), BEN, follow.wish())));
    assertEquals(List.of(follow), follows.list(ANNA));
  }

  @Test
  void aFollowIsChangedAndRemoved() {
    Follow follow = follows.add(ANNA, Follow.Wish.of("Mine", new Interest.Category("cs.IR")));
    var changed =
        new Follow(follow.number(), ANNA, Follow.Wish.of("Ours", new Interest.Topic("search")));
    assertTrue(follows.replace(changed));
    assertEquals(Optional.of(changed), follows.find(ANNA, follow.number()));
    assertTrue(follows.remove(ANNA, follow.number()));
    assertFalse(follows.remove(ANNA, follow.number()));
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    Follow first = follows.add(ANNA, Follow.Wish.of("One", new Interest.Library()));
    follows.remove(ANNA, first.number());
    Follow second = follows.add(BEN, Follow.Wish.of("Two", new Interest.Library()));
    assertTrue(second.number() > first.number());
  }

  @Test
  void theHundredAndFirstFollowIsRefused() {
    var wish = Follow.Wish.of("Mine", new Interest.Library());
    IntStream.range(0, Follows.MAX_FOLLOWS).forEach(i -> follows.add(ANNA, wish));
    assertThrows(InvalidInput.class, () -> follows.add(ANNA, wish));
    assertEquals(Follows.MAX_FOLLOWS, follows.list(ANNA).size());
  }

  @Test
  void tenThousandLikedPapersAreKept() {
    List<PaperId> liked =
        IntStream.range(0, Interest.MAX_PAPERS)
            .mapToObj(i -> PaperId.of("arxiv:2401.%05d".formatted(i)))
            .toList();
    Follow follow = follows.add(ANNA, Follow.Wish.of("All", new Interest.Papers(liked, List.of())));
    assertEquals(Optional.of(follow), follows.find(ANNA, follow.number()));
  }
}
