package symposium.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// A [TextScanner] as Lucene wants it. Token types are [#PART], [#STOP], [#BARE] and [#WHOLE]; only
/// the first two move to a new position. Terms that are not letters only are marked as keywords,
/// which stemmers leave alone. Confined to one thread.
final class ScholarTokenizer extends Tokenizer {

  static final String PART = "part";
  static final String STOP = "stop";
  static final String BARE = "bare";
  static final String WHOLE = "whole";

  private final TextScanner scanner = new TextScanner();
  private final CharArraySet stopWords;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private char[] text = new char[2048];
  private int length;

  ScholarTokenizer(CharArraySet stopWords) {
    this.stopWords = stopWords;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    int read = input.read(text, 0, text.length);
    while (read >= 0) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
      read = input.read(text, length, text.length - length);
    }
    scanner.reset(text, length);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!scanner.next()) {
      return false;
    }
    char[] buffer = scanner.buffer();
    int from = scanner.termOffset();
    int size = scanner.termLength();
    term.copyBuffer(buffer, from, size);
    offset.setOffset(correctOffset(scanner.startOffset()), correctOffset(scanner.endOffset()));
    boolean first = scanner.kind() == TextScanner.Kind.PART;
    position.setPositionIncrement(first ? 1 : 0);
    keyword.setKeyword(!scanner.isPlain());
    type.setType(
        switch (scanner.kind()) {
          case PART -> stopWords.contains(buffer, from, size) ? STOP : PART;
          case BARE -> BARE;
          case WHOLE -> WHOLE;
        });
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
