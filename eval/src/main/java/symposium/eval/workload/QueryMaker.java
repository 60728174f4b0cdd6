package symposium.eval.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.model.Paper;

/// Makes one query of a class from one paper, if the paper gives it. Confined to one thread.
final class QueryMaker {

  /// A query, and its paper without what the query took from it.
  record Made(QueryClass queryClass, String text, Paper paper) {}

  private static final int MIN_TITLE = 4;
  private static final int MAX_TYPO_WORDS = 7;
  private static final int MIN_SENTENCES = 4;
  private static final int MIN_CLAIM = 8;
  private static final int MAX_CLAIM = 35;
  private static final int QUESTION_WORDS = 4;
  private static final double REMEMBERED = 0.6;
  private static final Pattern ACRONYM = Pattern.compile("\\(([A-Z][A-Za-z0-9-]{1,7})s?\\)");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z])");
  private static final List<String> OPENINGS =
      List.of(
          "how does one get %s",
          "what is known about %s",
          "why does %s matter",
          "which methods exist for %s",
          "is there work on %s",
          "what are the limits of %s");

  private final WordCounts counts;
  private final RandomGenerator random;

  QueryMaker(WordCounts counts, RandomGenerator random) {
    this.counts = counts;
    this.random = random;
  }

  Optional<Made> make(QueryClass wanted, Paper paper) {
    List<String> title = WordCounts.words(paper.title());
    if (title.size() < MIN_TITLE) {
      return Optional.empty();
    }
    return switch (wanted) {
      case TITLE -> made(wanted, paper.title().toLowerCase(Locale.ROOT), paper);
      case REMEMBERED -> remembered(title).flatMap(text -> made(wanted, text, paper));
      case TYPO -> typo(title).flatMap(text -> made(wanted, text, paper));
      case ACRONYM -> acronym(paper, title).flatMap(text -> made(wanted, text, paper));
      case AUTHOR -> author(paper, title).flatMap(text -> made(wanted, text, paper));
      case PHRASE -> phrase(paper).flatMap(text -> made(wanted, text, paper));
      case QUESTION, CLAIM, ABSTRACT -> taken(wanted, paper);
    };
  }

  private static Optional<Made> made(QueryClass wanted, String text, Paper paper) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Made(wanted, text, paper));
  }

  private Optional<String> remembered(List<String> title) {
    var kept = new ArrayList<String>();
    for (String word : title) {
      if (word.length() >= MIN_TITLE && random.nextDouble() < REMEMBERED) {
        kept.add(word.toLowerCase(Locale.ROOT));
      }
    }
    if (random.nextBoolean()) {
      Collections.reverse(kept);
    }
    return kept.size() >= 2 ? Optional.of(String.join(" ", kept)) : Optional.empty();
  }

  private Optional<String> typo(List<String> title) {
    var words = new ArrayList<String>();
    int slips = 0;
    for (String word : title.subList(0, Math.min(MAX_TYPO_WORDS, title.size()))) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.length() >= 5 && (slips == 0 || random.nextBoolean())) {
        lower = slip(lower);
        slips++;
      }
      words.add(lower);
    }
    return slips > 0 ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  /// One letter lost, doubled, swapped with its neighbour, or hit beside; the first stays.
  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + word.charAt(at) + word.charAt(at) + after;
      case 2 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
      default -> before + (char) ('a' + random.nextInt(26)) + after;
    };
  }

  private Optional<String> acronym(Paper paper, List<String> title) {
    Matcher found = ACRONYM.matcher(paper.abstractText());
    while (found.find()) {
      String letters = found.group(1);
      String before = paper.abstractText().substring(0, found.start()).strip();
      if (explains(before, letters)) {
        return telling(title, before.substring(Math.max(0, before.length() - 60)))
            .map(word -> letters + " " + word);
      }
    }
    return Optional.empty();
  }

  private static boolean explains(String before, String letters) {
    List<String> words = WordCounts.words(before.replace('-', ' '));
    int size = (int) letters.chars().filter(Character::isUpperCase).count();
    return size >= 2
        && words.size() >= size
        && Character.toLowerCase(words.get(words.size() - size).charAt(0))
            == Character.toLowerCase(letters.charAt(0));
  }

  /// A telling word of the title that is not in the other text.
  private Optional<String> telling(List<String> title, String other) {
    String lower = other.toLowerCase(Locale.ROOT);
    List<String> choice =
        title.stream()
            .filter(counts::isTelling)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !lower.contains(word))
            .toList();
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(choice.get(random.nextInt(choice.size())));
  }

  private Optional<String> author(Paper paper, List<String> title) {
    List<String> topic = title.stream().filter(counts::isTelling).toList();
    if (paper.authors().isEmpty() || topic.isEmpty()) {
      return Optional.empty();
    }
    int at = random.nextInt(topic.size());
    String words =
        String.join(" ", topic.subList(Math.max(0, at - 1), at + 1)).toLowerCase(Locale.ROOT);
    return Optional.of(paper.authors().getFirst().family().toLowerCase(Locale.ROOT) + " " + words);
  }

  /// The rarest two neighbouring words that other papers also use, and one word more.
  private Optional<String> phrase(Paper paper) {
    List<String> words = WordCounts.words(paper.abstractText());
    String best = "";
    double rarest = Double.MAX_VALUE;
    for (int i = 0; i + 1 < words.size(); i++) {
      String a = words.get(i);
      String b = words.get(i + 1);
      double together = Math.log1p(counts.count(a)) + Math.log1p(counts.count(b));
      boolean usable = counts.isTelling(a) && counts.isTelling(b);
      if (usable && counts.count(a) > 5 && counts.count(b) > 5 && together < rarest) {
        rarest = together;
        best = a + " " + b;
      }
    }
    String rare = best.toLowerCase(Locale.ROOT);
    return rare.isEmpty()
        ? Optional.empty()
        : telling(words.subList(words.size() / 2, words.size()), rare)
            .map(word -> rare + " " + word);
  }

  private Optional<Made> taken(QueryClass wanted, Paper paper) {
    List<String> sentences = Arrays.asList(SENTENCE.split(paper.abstractText().strip(), -1));
    if (sentences.size() < MIN_SENTENCES) {
      return Optional.empty();
    }
    if (wanted == QueryClass.ABSTRACT) {
      return Optional.of(new Made(wanted, half(sentences, 1), without(paper, half(sentences, 0))));
    }
    int at = 1 + random.nextInt(sentences.size() - 1);
    String sentence = sentences.get(at);
    int length = WordCounts.words(sentence).size();
    if (length < MIN_CLAIM || length > MAX_CLAIM) {
      return Optional.empty();
    }
    var left = new ArrayList<>(sentences);
    left.remove(at);
    Paper rest = without(paper, String.join(" ", left));
    return wanted == QueryClass.CLAIM
        ? Optional.of(new Made(wanted, sentence, rest))
        : question(sentence).map(text -> new Made(wanted, text, rest));
  }

  private Optional<String> question(String sentence) {
    List<String> words = WordCounts.words(sentence);
    List<String> telling =
        words.stream()
            .filter(counts::isTelling)
            .sorted(Comparator.comparingInt(counts::count))
            .limit(QUESTION_WORDS)
            .toList();
    if (telling.size() < 2) {
      return Optional.empty();
    }
    String topic =
        String.join(" ", words.stream().filter(telling::contains).distinct().toList())
            .toLowerCase(Locale.ROOT);
    return Optional.of(OPENINGS.get(random.nextInt(OPENINGS.size())).formatted(topic));
  }

  private static String half(List<String> sentences, int parity) {
    var kept = new ArrayList<String>();
    for (int i = parity; i < sentences.size(); i += 2) {
      kept.add(sentences.get(i));
    }
    return String.join(" ", kept);
  }

  private static Paper without(Paper paper, String text) {
    return new Paper(
        paper.id(),
        paper.title(),
        text,
        paper.authors(),
        paper.categories(),
        paper.published(),
        paper.updated(),
        paper.aliases(),
        paper.sources(),
        paper.details());
  }
}
