package symposium.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// How text becomes terms, for indexing, searching and highlighting alike. Thread-safe.
final class ScholarAnalyzer extends Analyzer {

  /// Grows whenever equal text would give other terms, so that old indexes are noticed.
  static final int VERSION = 2;

  /// Words that stand in phrases but say nothing to score by: Lucene's, and those questions are
  /// made of.
  private static final CharArraySet STOP_WORDS = stopWords();

  private static CharArraySet stopWords() {
    var words = new CharArraySet(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, false);
    words.addAll(
        List.of(
            "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "do", "does",
            "did", "can", "could", "should", "would", "has", "have", "had", "been", "being", "were",
            "am", "i", "we", "you", "me", "my", "our", "your", "its", "them", "from", "than",
            "about", "so", "also"));
    return CharArraySet.unmodifiableSet(words);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new ScholarTokenizer(STOP_WORDS);
    return new TokenStreamComponents(source, new PorterStemFilter(new SpellingFilter(source)));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return Fields.GAP;
  }

  /// The terms of a short text.
  ///
  /// @param text what to analyse
  /// @param limit how many terms at most; the rest is not read
  List<Term> terms(String text, int limit) {
    var terms = new ArrayList<Term>();
    try (TokenStream stream = tokenStream(Fields.TEXT, text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var type = stream.getAttribute(TypeAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (terms.size() < limit && stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(
            new Term(
                term.toString(), type.type(), position, offset.startOffset(), offset.endOffset()));
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /// One term of a text.
  ///
  /// @param text as indexed
  /// @param type one of [ScholarTokenizer]'s types
  /// @param position counted from 0 in parts
  /// @param start where it begins in the text, UTF-16 units
  /// @param end where it ends
  record Term(String text, String type, int position, int start, int end) {

    /// Whether phrases are made of it.
    boolean isPart() {
      return type.equals(ScholarTokenizer.PART) || isStop();
    }

    /// Whether it is too frequent to score by.
    boolean isStop() {
      return type.equals(ScholarTokenizer.STOP);
    }

    /// Whether queries score by it.
    boolean isScored() {
      return type.equals(ScholarTokenizer.PART) || type.equals(ScholarTokenizer.WHOLE);
    }
  }
}
