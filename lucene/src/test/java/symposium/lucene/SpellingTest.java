package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {

  private static List<String> terms(String text) {
    try (var analyzer = new ScholarAnalyzer()) {
      return analyzer.terms(text, 100).stream().map(ScholarAnalyzer.Term::text).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "neighbour, neighbor",
    "neighbourhoods, neighborhoods",
    "behavioural, behavioral",
    "colouring, coloring",
    "optimisation, optimization",
    "regularised, regularized",
    "generalising, generalizing",
    "tokeniser, tokenizer",
    "analyse, analyze",
    "analysing, analyzing",
    "centre, center",
    "modelling, modeling",
  })
  void britishAndAmericanSpellingsMeet(String british, String american) {
    assertEquals(terms(american), terms(british));
  }

  @ParameterizedTest
  @CsvSource({"four, for", "noise, noize", "precise, precize", "pairwise, pairwize", "hours, hors"})
  void wordsSpeltOneWayStayAsTheyAre(String word, String other) {
    assertNotEquals(terms(other), terms(word));
  }

  @Test
  void identifiersAreLeftAlone() {
    assertEquals(terms("GPT-4"), terms("gpt-4"));
  }
}
