package symposium.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Papers of made-up words, so that queries can be made of them: each has a title of five words and
/// an abstract of five sentences with an acronym.
public final class MadePapers {

  private static final List<String> SYLLABLES =
      List.of("ba", "ko", "ri", "tem", "lu", "san", "dor", "vi", "pel", "gu", "mi", "ra", "zen");

  private MadePapers() {}

  /// Makes papers.
  ///
  /// @param count how many
  /// @return equal ones for equal numbers
  public static List<Paper> of(int count) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    var words = new ArrayList<String>();
    for (int i = 0; i < 700; i++) {
      words.add(word(random));
    }
    var papers = new ArrayList<Paper>();
    for (int i = 0; i < count; i++) {
      papers.add(paper(i, words, random));
    }
    return papers;
  }

  private static String word(RandomGenerator random) {
    var word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  private static Paper paper(int number, List<String> words, RandomGenerator random) {
    var text = new StringBuilder();
    String first = words.get(random.nextInt(words.size()));
    String second = words.get(random.nextInt(words.size()));
    String letters = (first.substring(0, 1) + second.charAt(0)).toUpperCase(java.util.Locale.ROOT);
    text.append(
        "We study %s %s (%s) of the %s. "
            .formatted(first, second, letters, some(3, words, random)));
    for (int i = 0; i < 4; i++) {
      text.append("Here the %s is a part of it. ".formatted(some(4, words, random)));
    }
    return Paper.builder(PaperId.of("local:made/" + number), some(5, words, random))
        .abstractText(text.toString())
        .authors(List.of(Author.parse(word(random) + " " + word(random))))
        .build();
  }

  private static String some(int count, List<String> words, RandomGenerator random) {
    var some = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      some.add(words.get(random.nextInt(words.size())));
    }
    return String.join(" ", some);
  }
}
