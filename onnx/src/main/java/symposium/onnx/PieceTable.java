package symposium.onnx;

import java.util.Arrays;
import java.util.List;

/// The vocabulary as a hash table that is asked with a stretch of a `char[]`, so that splitting
/// words makes no strings. Open addressing, at most half full.
///
/// Thread-safe: immutable once made.
final class PieceTable {

  static final int ABSENT = -1;

  /// What [#extend(int, char)] starts from for a piece that begins a word.
  static final int WORD_START = 1;

  /// What [#extend(int, char)] starts from for a piece inside a word.
  static final int INSIDE = 2;

  private static final String INSIDE_PREFIX = "##";

  private final char[] pool;
  private final int[] offsets; // piece i is pool[offsets[i] .. offsets[i + 1])
  private final int[] hashes; // slot → hash of its piece
  private final int[] slots; // slot → id, ABSENT where empty
  private final int longest;

  PieceTable(List<String> vocabulary) {
    int size = Integer.highestOneBit(Math.max(8, vocabulary.size())) * 4;
    hashes = new int[size];
    slots = new int[size];
    Arrays.fill(slots, ABSENT);
    offsets = new int[vocabulary.size() + 1];
    StringBuilder text = new StringBuilder(vocabulary.size() * 8);
    int most = 0;
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      boolean inside = isInside(piece);
      text.append(piece, inside ? INSIDE_PREFIX.length() : 0, piece.length());
      offsets[id + 1] = text.length();
      most = Math.max(most, text.length() - offsets[id]);
    }
    longest = most;
    pool = text.toString().toCharArray();
    for (int id = 0; id < vocabulary.size(); id++) {
      insert(id, isInside(vocabulary.get(id)) ? INSIDE : WORD_START);
    }
  }

  private static boolean isInside(String piece) {
    return piece.length() > INSIDE_PREFIX.length() && piece.startsWith(INSIDE_PREFIX);
  }

  private void insert(int id, int seed) {
    int hash = seed;
    for (int i = offsets[id]; i < offsets[id + 1]; i++) {
      hash = extend(hash, pool[i]);
    }
    int slot = slotOf(hash);
    while (slots[slot] != ABSENT) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = id;
    hashes[slot] = hash;
  }

  /// The hash of a stretch grown by one char.
  static int extend(int hash, char c) {
    return hash * 0x01000193 + c;
  }

  /// The most chars a piece has, without the mark of inside pieces.
  int longest() {
    return longest;
  }

  /// The piece that is exactly `text[from .. to)`, or [#ABSENT].
  ///
  /// @param hash of the stretch, grown from [#WORD_START] or [#INSIDE]
  int find(int hash, char[] text, int from, int to) {
    for (int slot = slotOf(hash); slots[slot] != ABSENT; slot = (slot + 1) & (slots.length - 1)) {
      int id = slots[slot];
      if (hashes[slot] == hash
          && Arrays.equals(pool, offsets[id], offsets[id + 1], text, from, to)) {
        return id;
      }
    }
    return ABSENT;
  }

  private int slotOf(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }
}
