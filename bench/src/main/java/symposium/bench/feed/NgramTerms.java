package symposium.bench.feed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.model.Paper;
import symposium.follow.profile.SparseVector;

/// TF-IDF over words and pairs of words as arxiv-sanity-lite has it: the 20,000 most frequent that
/// are in five papers or more and in no more than a tenth, log-scaled counts, unit length; of title
/// and abstract, without the authors. Confined to one thread.
final class NgramTerms {

  private static final int MOST = 20_000;
  private static final int RAREST = 5;
  private static final double COMMONEST = 0.1;
  private static final Pattern WORD = Pattern.compile("\\b[a-zA-Z_][a-zA-Z0-9_]+\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> STOP =
      Set.of(
          ("a about above after again all also am an and any are as at be because been before being"
                  + " between both but by can could did do does down during each for from further had"
                  + " has have here how however if in into is it its itself may more most no nor not of"
                  + " off on once only or other our ours out over own same should so some such than"
                  + " that the their them then there these they this those through thus to too under"
                  + " until up upon us very was we were what when where which while who whom why will"
                  + " with within without would you your one two many much first well e g i via per")
              .split(" "));

  private final Map<String, Integer> papers = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private double[] idf = {};
  private int learned;

  /// Counts a paper's terms.
  void learn(Paper paper) {
    List<String> terms = terms(paper);
    new HashSet<>(terms).forEach(term -> papers.merge(term, 1, Integer::sum));
    terms.forEach(term -> occurrences.merge(term, 1, Integer::sum));
    learned++;
  }

  /// Fixes the terms.
  void settle() {
    List<String> kept =
        papers.entrySet().stream()
            .filter(one -> one.getValue() >= RAREST && one.getValue() <= COMMONEST * learned)
            .map(Map.Entry::getKey)
            .sorted(
                Comparator.<String>comparingInt(term -> -occurrences.getOrDefault(term, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    idf = new double[kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      numbers.put(kept.get(i), i);
      idf[i] = Math.log((1.0 + learned) / (1.0 + papers.getOrDefault(kept.get(i), 0))) + 1;
    }
    papers.clear();
    occurrences.clear();
  }

  int dimension() {
    return idf.length;
  }

  /// A paper's unit vector.
  SparseVector of(Paper paper) {
    var counts = new TreeMap<Integer, Double>();
    for (String term : terms(paper)) {
      Integer number = numbers.get(term);
      if (number != null) {
        counts.merge(number, 1.0, Double::sum);
      }
    }
    counts.replaceAll((number, count) -> (1 + Math.log(count)) * idf[number]);
    return SparseVector.of(counts).ofLength(1);
  }

  private static List<String> terms(Paper paper) {
    String text =
        Normalizer.normalize(paper.title() + " " + paper.abstractText(), Normalizer.Form.NFKD);
    Matcher words = WORD.matcher(MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
    var terms = new ArrayList<String>();
    String last = "";
    while (words.find()) {
      String word = words.group();
      if (!STOP.contains(word)) {
        terms.add(word);
        if (!last.isEmpty()) {
          terms.add(last + " " + word);
        }
        last = word;
      }
    }
    return terms;
  }
}
