package symposium.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The terms of one text, kept so that several fields can index them although it is analysed once.
/// Confined to one thread.
final class TokenBuffer {

  private char[] chars = new char[4096];
  private int[] ends = new int[512];
  private int[] increments = new int[512];
  private int size;

  /// Replaces the contents by a stream's terms, and closes it.
  void fill(TokenStream stream) throws IOException {
    try (stream) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var position = stream.getAttribute(PositionIncrementAttribute.class);
      size = 0;
      int used = 0;
      stream.reset();
      while (stream.incrementToken()) {
        if (size == ends.length) {
          ends = Arrays.copyOf(ends, size * 2);
          increments = Arrays.copyOf(increments, size * 2);
        }
        int length = term.length();
        if (used + length > chars.length) {
          chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
        }
        System.arraycopy(term.buffer(), 0, chars, used, length);
        used += length;
        ends[size] = used;
        increments[size++] = position.getPositionIncrement();
      }
      stream.end();
    }
  }

  /// How many positions the contents take.
  int positions() {
    int positions = 0;
    for (int i = 0; i < size; i++) {
      positions += increments[i];
    }
    return positions;
  }

  /// A stream over the contents as they are when it is read.
  TokenStream stream() {
    return new Replay();
  }

  private final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == size) {
        return false;
      }
      clearAttributes();
      int start = next == 0 ? 0 : ends[next - 1];
      term.copyBuffer(chars, start, ends[next] - start);
      position.setPositionIncrement(increments[next++]);
      return true;
    }
  }
}
