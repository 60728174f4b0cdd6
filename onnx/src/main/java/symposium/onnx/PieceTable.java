package symposium.onnx;

import java.util.Arrays;

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

  private final char[] pool;
  private final int[] starts; // piece i is pool[starts[i] .. ends[i]), without the mark
  private final int[] ends;
  private final int[] hashes; // slot → hash of its piece
  private final int[] slots; // slot → id, ABSENT where empty
  private final int longest;

  /// With these pieces.
  ///
  /// @param vocabulary pieces in order of id, a line feed between two; those inside words begin
  ///   with `##`
  PieceTable(String vocabulary) {
    pool = vocabulary.toCharArray();
    int count = 1;
    for (char c : pool) {
      count += c == '\n' ? 1 : 0;
    }
    starts = new int[count];
    ends = new int[count];
    int size = Integer.highestOneBit(Math.max(8, count)) * 4;
    hashes = new int[size];
    slots = new int[size];
    Arrays.fill(slots, ABSENT);
    int most = 0;
    int start = 0;
    for (int id = 0; id < count; id++) {
      int end = start;
      while (end < pool.length && pool[end] != '\n') {
        end++;
      }
      insert(id, start, end);
      most = Math.max(most, end - starts[id]);
      start = end + 1;
    }
    longest = most;
  }

  private void insert(int id, int start, int end) {
    boolean inside = end - start > 2 && pool[start] == '#' && pool[start + 1] == '#';
    starts[id] = inside ? start + 2 : start;
    ends[id] = end;
    int hash = inside ? INSIDE : WORD_START;
    for (int i = starts[id]; i < end; i++) {
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
      if (hashes[slot] == hash && Arrays.equals(pool, starts[id], ends[id], text, from, to)) {
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
