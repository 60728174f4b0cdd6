package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  private static final ScholarAnalyzer ANALYZER = new ScholarAnalyzer();

  /// Terms by position: `a|b c` is a and b at one position, c at the next.
  private static String terms(String text) {
    var joined = new StringJoiner(" ");
    var here = new StringBuilder();
    int position = 0;
    for (ScholarAnalyzer.Term term : ANALYZER.terms(text, 1000)) {
      if (term.position() != position) {
        joined.add(here);
        here.setLength(0);
        position = term.position();
      }
      here.append(here.isEmpty() ? "" : "|").append(term.text());
    }
    return joined.add(here).toString();
  }

  @Test
  void identifiersStayWholeAndHaveParts() {
    assertEquals("gpt|gpt4 4", terms("GPT-4"));
    assertEquals("gpt|gpt3.5 3.5", terms("GPT-3.5"));
    assertEquals("k|knn nn", terms("k-NN"));
    assertEquals("bert|bertbase base", terms("BERT-base"));
    assertEquals("word2vec f1 l2 bm25", terms("word2vec, F1; L2 (BM25)"));
  }

  @Test
  void symbolsBelongToTheirWord() {
    assertEquals("c++|c and c#|c and a*|a", terms("C++ and C# and A*"));
    assertEquals("the .net|net framework", terms("the .NET framework."));
    assertEquals("footnote mark", terms("footnote* mark+"));
  }

  @Test
  void hyphenationDoesNotMatter() {
    assertEquals("state|stateoftheart of the art", terms("state-of-the-art"));
    assertEquals("encoder|encoderdecoder decoder", terms("encoder\u2013decoder"));
    assertEquals("low rank", terms("low- rank"));
  }

  @Test
  void accentsFoldWhateverTheirForm() {
    assertEquals("schrodinger", terms("Schr\u00f6dinger"));
    assertEquals("schrodinger", terms("Schro\u0308dinger"));
    assertEquals("schrodinger", terms("Schr\\\"odinger"));
    assertEquals("schrodinger", terms("Schr\\\"{o}dinger"));
    assertEquals("erdos", terms("Erd\u0151s"));
    assertEquals("erdos", terms("Erd\\H{o}s"));
    assertEquals("ecole", terms("\\'Ecole"));
  }

  @Test
  void possessivesAreTheWord() {
    assertEquals("bayes bayes huffman", terms("Bayes's Bayes' Huffman\u2019s"));
    assertEquals("dont lhopital", terms("don't L'H\u00f4pital"));
  }

  @Test
  void texLeavesOnlyWords() {
    assertEquals(
        "o|on n logn|log n", terms("$\\mathcal{O}_n$ $n\\log_n$").replace("log|logn", "logn|log"));
    assertEquals("alpha|alpha2 2 error", terms("$\\alpha_2$ \\textbf{error}"));
  }

  @Test
  void ideographsAreTermsOfTheirOwn() {
    assertEquals("\u4fe1 \u606f bert", terms("\u4fe1\u606fBERT"));
  }

  @Test
  void decimalPointsStay() {
    assertEquals("0.5 and end next", terms("0.5 and end. Next"));
  }
}
