package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextScannerTest {

  /// Terms by position: `a|b c` is a and b at one position, c at the next.
  private static String terms(String text) {
    var scanner = new TextScanner();
    scanner.reset(text.toCharArray(), text.length());
    var terms = new StringBuilder();
    while (scanner.next()) {
      boolean moves = scanner.kind() == TextScanner.Kind.PART;
      terms.append(terms.isEmpty() ? "" : moves ? " " : "|");
      terms.append(scanner.buffer(), scanner.termOffset(), scanner.termLength());
    }
    return terms.toString();
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
    assertEquals("o n log|logn n", terms("$\\mathcal{O}(n$ $\\log_n$"));
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

  @Test
  void offsetsCoverTheTextOfATerm() {
    String text = "The Schr\\\"odinger k-NN.";
    var scanner = new TextScanner();
    scanner.reset(text.toCharArray(), text.length());
    var stretches = new StringBuilder();
    while (scanner.next()) {
      stretches.append(text, scanner.startOffset(), scanner.endOffset()).append('/');
    }
    assertEquals("The/Schr\\\"odinger/k/k-NN/NN/", stretches.toString());
  }

  @Test
  void anyTextIsScannedToItsEnd() {
    var random = new java.util.Random(1);
    String alphabet = "ab1.-_'\\\"{}$+#*& \n\u00fc\u0301\u4fe1\ud83d\ude00";
    for (int round = 0; round < 2000; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTrue(terms(text.toString()).length() <= 4 * text.length(), text::toString);
    }
  }

  @Test
  void longTermsAreCut() {
    assertEquals(64, terms("a".repeat(1000)).length());
  }
}
