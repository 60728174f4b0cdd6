package symposium.follow.trend;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a title says it is about: pairs of neighbouring words, neither of them a function word or a
/// word that every field uses. Thread-safe: stateless.
final class TitleTopics {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> COMMON =
      Set.of(
          ("a an and are as at be by can do does for from how in into is it its not of on or our"
                  + " over should the their to toward towards under using via we what when where"
                  + " which why with without based new novel approach method methods study"
                  + " analysis case paper")
              .split(" ", -1));

  private TitleTopics() {}

  /// The pairs of a title, each once.
  static Set<String> of(String title) {
    var pairs = new LinkedHashSet<String>();
    String before = "";
    for (String word : BETWEEN.split(title.toLowerCase(Locale.ROOT), -1)) {
      boolean counts = word.length() > 1 && !COMMON.contains(word);
      if (counts && !before.isEmpty()) {
        pairs.add(before + " " + word);
      }
      before = counts ? word : "";
    }
    return pairs;
  }
}
