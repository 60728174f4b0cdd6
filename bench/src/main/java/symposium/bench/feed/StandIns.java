package symposium.bench.feed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Finds authors who can stand in for readers: with papers on both sides of the cut, and a name
/// that is hardly two people's. Confined to one thread.
final class StandIns {

  static final int LEAST_LIKES = 5;
  static final int LEAST_HITS = 3;

  /// More papers under one name are more than one author's.
  static final int MOST_PAPERS = 100;

  /// A family name borne by more given names is too common to tell people apart.
  static final int MOST_NAMESAKES = 30;

  private static final int SHORTEST_GIVEN = 3;
  private static final long SEED = 7;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Period period;
  private final Map<String, List<Dated>> papers = new TreeMap<>();
  private final Map<String, Set<String>> givenNames = new HashMap<>();

  private record Dated(PaperId id, java.time.LocalDate day) {}

  StandIns(Period period) {
    this.period = period;
  }

  /// Notes who wrote a paper.
  void add(Paper paper) {
    period
        .day(paper)
        .ifPresent(
            day -> {
              var names = new HashSet<String>();
              for (Author author : paper.authors()) {
                String given = plain(author.given());
                String family = plain(author.family());
                givenNames.computeIfAbsent(family, _ -> new HashSet<>()).add(given);
                String first = given.split(" ", 2)[0];
                if (first.length() >= SHORTEST_GIVEN && first.indexOf('.') < 0) {
                  names.add(family + ", " + given);
                }
              }
              names.forEach(
                  name ->
                      papers
                          .computeIfAbsent(name, _ -> new ArrayList<>())
                          .add(new Dated(paper.id(), day)));
            });
  }

  private static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).strip();
  }

  /// All suitable authors in an order that is random and always the same.
  List<StandIn> all() {
    var all = new ArrayList<StandIn>();
    papers.forEach(
        (name, own) -> {
          String family = name.substring(0, name.indexOf(", "));
          if (own.size() <= MOST_PAPERS
              && givenNames.getOrDefault(family, Set.of()).size() <= MOST_NAMESAKES) {
            StandIn reader = reader(name, own);
            if (reader.likes().size() >= LEAST_LIKES && reader.hits().size() >= LEAST_HITS) {
              all.add(reader);
            }
          }
        });
    Collections.shuffle(all, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
    return all;
  }

  private StandIn reader(String name, List<Dated> own) {
    own.sort(java.util.Comparator.comparing(Dated::day).thenComparing(Dated::id));
    return new StandIn(
        name,
        own.stream().filter(one -> one.day().isBefore(period.first())).map(Dated::id).toList(),
        own.stream().filter(one -> period.holds(one.day())).map(Dated::id).toList());
  }
}
