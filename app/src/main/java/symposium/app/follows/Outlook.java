package symposium.app.follows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symposium.core.library.PaperDays;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;
import symposium.follow.interest.PersonalFeed;

/// Tries a wish: what it would have brought in a week, and a word when it fits nothing or nearly
/// everything. Thread-safe.
///
/// @param feed composes lists
/// @param days the papers by day
public record Outlook(PersonalFeed feed, PaperDays days) {

  private static final int WEEK = 7;

  /// Fewer papers than this cannot show that a wish fits everything.
  private static final int ENOUGH = 5;

  /// How many papers a list looks at for an interest; that many mean "at least".
  private static final int DEPTH = 200;

  /// What a wish would have brought. Thread-safe: immutable.
  ///
  /// @param week the list of the week
  /// @param words complete sentences
  public record Tried(FeedList week, List<String> words) {

    /// Copies.
    public Tried {
      words = List.copyOf(words);
    }
  }

  /// Tries a wish on the week up to a day.
  ///
  /// @param reader for whom
  /// @param wish the wish
  /// @param asOf the last day
  /// @param limit how many papers to list, 1 to 200
  /// @return what it would have brought
  public Tried of(ReaderId reader, Follow.Wish wish, LocalDate asOf, int limit) {
    FeedList week = feed.preview(reader, wish, FeedRequest.of(asOf, WEEK, limit));
    var words = new ArrayList<>(week.notes());
    int found = found(week);
    if (found == 0) {
      words.add(atAll(reader, wish, asOf, week));
    } else {
      words.add(share(week, found, wish.interest()));
    }
    return new Tried(week, words);
  }

  private static int found(FeedList list) {
    return list.interests().stream().mapToInt(FeedList.InterestCount::found).sum();
  }

  private String atAll(ReaderId reader, Follow.Wish wish, LocalDate asOf, FeedList week) {
    String nothing =
        "It fits no paper of %s to %s".formatted(week.request().from(), week.request().asOf());
    int ever = found(feed.preview(reader, wish, FeedRequest.of(asOf, FeedRequest.MAX_DAYS, 1)));
    return ever == 0
        ? nothing + ", nor any of the ten years before: it may never bring anything."
        : String.format(Locale.ROOT, "%s, but %s of the ten years before.", nothing, papers(ever));
  }

  private String share(FeedList week, int found, Interest interest) {
    long all = Math.max(found, days.count(week.request().from(), week.request().asOf()));
    String share =
        String.format(
            Locale.ROOT,
            "It fits %s of the %,d of %s to %s",
            papers(found),
            all,
            week.request().from(),
            week.request().asOf());
    boolean everything = all >= ENOUGH && found >= .9 * all;
    boolean flood = found >= DEPTH && isCondition(interest);
    return everything || flood
        ? share + ", which is nearly everything or more than anybody reads: narrow it."
        : share + ".";
  }

  /// Words are ranked, so that the best of them lead; conditions let everything in alike.
  private static boolean isCondition(Interest interest) {
    return interest instanceof Interest.Category || interest instanceof Interest.AuthorName;
  }

  private static String papers(int found) {
    return found >= DEPTH
        ? "at least %d papers".formatted(DEPTH)
        : found == 1 ? "1 paper" : "%d papers".formatted(found);
  }
}
