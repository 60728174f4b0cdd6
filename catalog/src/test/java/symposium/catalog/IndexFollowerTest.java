package symposium.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.core.library.Change;
import symposium.core.library.IndexFollower;
import symposium.core.library.LexicalIndex;
import symposium.core.model.PaperId;

class IndexFollowerTest {

  @TempDir Path home;
  SqliteCatalog catalog;
  final SetIndex index = new SetIndex();

  @BeforeEach
  void open() {
    catalog = SqliteCatalog.open(home.resolve("catalog.sqlite"));
    SqliteRobustnessTest.fill(catalog, 5000);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void bringsTheIndexUpToTheCatalog() {
    var follower = new IndexFollower(catalog, index);
    assertEquals(5000, follower.behind());
    assertEquals(5000, follower.follow());
    assertEquals(5000, index.count());
    assertEquals(0, follower.behind());
  }

  @Test
  void appliesOnlyWhatIsNew() {
    var follower = new IndexFollower(catalog, index);
    follower.follow();
    catalog.write(transaction -> transaction.remove(PaperId.of("local:7")));
    assertEquals(1, follower.follow());
    assertEquals(4999, index.count());
    assertEquals(0, follower.follow());
  }

  @Test
  void fillsAnIndexAgainThatIsAheadOfARestoredCatalog() {
    index.ids.add(PaperId.of("local:gone"));
    index.commit(9999);
    var follower = new IndexFollower(catalog, index);
    assertTrue(follower.isAhead());
    assertEquals(5000, follower.follow());
    assertEquals(5000, index.count());
  }

  @Test
  void rebuildsFromNothing() {
    var follower = new IndexFollower(catalog, index);
    follower.follow();
    assertEquals(5000, follower.rebuild(applied -> {}));
    assertEquals(5000, index.count());
  }

  /// An index in memory that knows only which papers are in it.
  static final class SetIndex implements LexicalIndex {

    final SortedSet<PaperId> ids = new TreeSet<>();
    private long sequence;

    @Override
    public long sequence() {
      return sequence;
    }

    @Override
    public void apply(List<Change> changes) {
      for (Change change : changes) {
        switch (change) {
          case Change.Stored stored -> ids.add(stored.id());
          case Change.Removed removed -> ids.remove(removed.id());
        }
      }
    }

    @Override
    public void refresh() {}

    @Override
    public void commit(long reached) {
      sequence = reached;
    }

    @Override
    public long count() {
      return ids.size();
    }

    @Override
    public void clear() {
      ids.clear();
      sequence = 0;
    }
  }
}
