package symposium.onnx;

import java.util.ArrayList;
import java.util.List;

/// Papers' titles and abstracts to teach a static table with: most to learn from, every tenth held
/// out to judge by. A paper's id alone decides which, so that a paper that once was learned from
/// never judges. Memory is bounded: of a larger library a sample is kept, chosen by id too.
/// Confined to one thread.
public final class StaticPairs {

  /// The most pairs that are learned from; each takes 1.3 KB at most.
  public static final int MOST = 100_000;

  /// The most pairs that are held out.
  public static final int MOST_HELD_OUT = 5_000;

  static final int TITLE_PIECES = 64;
  static final int ABSTRACT_PIECES = 256;

  private static final int HELD_OUT = 10;

  private final StaticEncoder start;
  private final double share;
  private final double heldOutShare;
  private final List<int[]> titles = new ArrayList<>();
  private final List<int[]> abstracts = new ArrayList<>();
  private final List<Pair> heldOut = new ArrayList<>();

  /// Collects pairs.
  ///
  /// @param start the table that is going to be taught
  /// @param expected how many papers there are, about
  public StaticPairs(StaticEncoder start, long expected) {
    this.start = start;
    this.share = MOST / Math.max(1.0, expected * (1 - 1.0 / HELD_OUT));
    this.heldOutShare = MOST_HELD_OUT / Math.max(1.0, expected / (double) HELD_OUT);
  }

  /// A paper that is held out.
  record Pair(String title, String abstractText) {}

  /// Takes a paper, if it is in the sample and both its texts say something.
  ///
  /// @param id the paper's id
  /// @param title its title
  /// @param abstractText its abstract
  public void add(String id, String title, String abstractText) {
    long dice = dice(id);
    double chance = (dice >>> 11) * 0x1p-53;
    boolean isHeldOut = Long.remainderUnsigned(dice, HELD_OUT) == 0;
    if (chance >= (isHeldOut ? heldOutShare : share)
        || (isHeldOut ? heldOut.size() >= MOST_HELD_OUT : titles.size() >= MOST)) {
      return;
    }
    int[] left = start.pieces(title, TITLE_PIECES);
    int[] right = start.pieces(abstractText, ABSTRACT_PIECES);
    if (!start.table().knows(left) || !start.table().knows(right)) {
      return;
    }
    if (isHeldOut) {
      heldOut.add(new Pair(title, abstractText));
    } else {
      titles.add(left);
      abstracts.add(right);
    }
  }

  /// FNV-1a over UTF-16 units, then mixed so that every bit depends on all.
  private static long dice(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// How many pairs are learned from.
  ///
  /// @return 0 or more
  public int size() {
    return titles.size();
  }

  /// How many pairs are held out.
  ///
  /// @return 0 or more
  public int heldOutSize() {
    return heldOut.size();
  }

  int[] title(int pair) {
    return titles.get(pair);
  }

  int[] abstractText(int pair) {
    return abstracts.get(pair);
  }

  List<Pair> heldOut() {
    return List.copyOf(heldOut);
  }
}
