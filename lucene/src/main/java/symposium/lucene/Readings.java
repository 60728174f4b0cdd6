package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;

/// Finds what a word may have been meant as, among the words that the library knows.
///
/// Terms are stems, and an edit near a word's end changes how it is stemmed: `classificaton` stays
/// as it is, `classification` becomes `classif`. So every word one edit away from what was typed is
/// stemmed, and looked up. Only where none is known are stems compared instead, up to two edits
/// away. Noisy channel in spirit (Kernighan, Church and Gale, *A spelling correction program based
/// on a noisy channel model*, COLING 1990): a reading must be used far more often than what was
/// typed, and the often used are likelier. Confined to one thread.
///
/// @param searcher a state of the lexical index
/// @param analyzer the index's analysis
/// @param dictionary the same state's words
record Readings(IndexSearcher searcher, ScholarAnalyzer analyzer, TermDictionary dictionary) {

  /// How much more often papers use a reading than what was typed.
  static final int TIMES = 20;

  /// Shorter stems are two edits away from too many others, letters.
  private static final int MIN_FAR_STEM = 6;

  /// Shorter words are not split off, letters.
  private static final int MIN_HALF = 3;

  private static final int MOST = 3;

  /// Readings far less likely than the likeliest are dropped.
  private static final double LEAST = 0.1;

  private static final int MAX_EDITS = 4096;

  /// The likeliest readings of a word.
  ///
  /// @param letters the word as typed, a to z
  /// @param term the same as the index would have it
  /// @param papers how many papers have it
  /// @return likeliest first, likelihood in (0, 1] relative to it, without what was typed; empty
  ///   when no other word is near enough, or the likeliest says nothing
  List<Reading> of(String letters, String term, int papers) throws IOException {
    int least = Math.max(1, TIMES * papers);
    var readings = oneEditAway(letters, term, least);
    if (papers == 0) {
      readings.addAll(halves(letters));
    }
    if (readings.isEmpty() && term.length() >= MIN_FAR_STEM) {
      readings.addAll(nearStems(term, least));
    }
    readings.sort(Reading.ORDER);
    return readings.isEmpty() || readings.getFirst().isStop()
        ? List.of()
        : readings.stream()
            .limit(MOST)
            .map(reading -> reading.relativeTo(readings.getFirst()))
            .filter(reading -> reading.likelihood() >= LEAST && !reading.isStop())
            .toList();
  }

  private List<Reading> oneEditAway(String letters, String term, int least) throws IOException {
    var isStop = new HashMap<String, Boolean>();
    for (var edited : analyzer.terms(String.join(" ", OneEdit.of(letters)), MAX_EDITS)) {
      isStop.put(edited.text(), edited.isStop());
    }
    isStop.remove(term);
    var readings = new ArrayList<Reading>();
    dictionary
        .papers(isStop.keySet())
        .forEach(
            (found, papers) -> {
              if (papers >= least) {
                boolean stop = isStop.getOrDefault(found, false);
                readings.add(Reading.of(List.of(found), papers, stop));
              }
            });
    return readings;
  }

  /// Two words somebody wrote in a row.
  private List<Reading> halves(String letters) throws IOException {
    var readings = new ArrayList<Reading>();
    for (int at = MIN_HALF; at <= letters.length() - MIN_HALF; at++) {
      List<String> halves =
          analyzer.terms(letters.substring(0, at) + " " + letters.substring(at), 2).stream()
              .map(ScholarAnalyzer.Term::text)
              .toList();
      Map<String, Integer> known = dictionary.papers(halves);
      if (known.keySet().containsAll(halves)) {
        int papers = searcher.count(new PhraseQuery(Fields.TEXT, halves.toArray(String[]::new)));
        if (papers > 0) {
          readings.add(Reading.of(halves, papers, false));
        }
      }
    }
    return readings;
  }

  private List<Reading> nearStems(String term, int least) throws IOException {
    var readings = new ArrayList<Reading>();
    dictionary
        .near(term)
        .forEach(
            (found, papers) -> {
              if (papers >= least && !found.equals(term)) {
                readings.add(Reading.of(List.of(found), papers, false));
              }
            });
    return readings;
  }
}
