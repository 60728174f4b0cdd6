package symposium.follow.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symposium.core.library.Signal;
import symposium.core.library.Signals;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.Marks;
import symposium.core.reader.ReaderId;

final class TrendingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final ListedDays days = new ListedDays();
  private final List<Marked> marked = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private final Trending trending =
      new Trending(days, new ListedMarks(), new ListedSignals(), days::findAll, () -> 1);

  private TrendingList list(Window window, TrendRequest.Popularity popularity) {
    return trending.list(new TrendRequest(window, MONDAY, popularity, 20));
  }

  private static List<PaperId> ids(TrendingList list) {
    return list.papers().stream().map(one -> one.paper().id()).toList();
  }

  private List<PaperId> week() {
    return ids(list(Window.WEEK, TrendRequest.Popularity.ON));
  }

  private void upvote(PaperId paper, String time) {
    marked.add(new Marked(ReaderId.OWNER, paper, Mark.UPVOTED, Instant.parse(time)));
  }

  @Test
  void anOlderVoteCountsLess() {
    PaperId old = days.add("arxiv:2611.00001", MONDAY.minusDays(6), "One");
    PaperId young = days.add("arxiv:2611.00002", MONDAY, "Two");
    upvote(old, "2026-11-18T00:00:00Z");
    upvote(young, "2026-11-23T12:00:00Z");
    assertEquals(List.of(young, old), week());
  }

  @Test
  void aVoteOfOneHalfLifeAgoCountsHalf() {
    PaperId paper = days.add("arxiv:2611.00001", MONDAY, "One");
    upvote(paper, "2026-11-21T00:00:00Z");
    Part part =
        list(Window.WEEK, TrendRequest.Popularity.ON).papers().getFirst().parts().getFirst();
    assertEquals(0.5, part.amount(), 1e-9);
    assertEquals(Math.log(1.5), part.score(), 1e-9);
  }

  @Test
  void aPaperOfAKnownYearHasNoKnownDay() {
    PaperId paper = days.add("doi:10.1000/1", PublicationDate.parse("2012"), "One");
    upvote(paper, "2026-11-23T12:00:00Z");
    assertEquals(
        Optional.empty(), list(Window.WEEK, TrendRequest.Popularity.ON).papers().getFirst().day());
  }

  @Test
  void partsAddUpToTheScore() {
    PaperId paper = days.add("arxiv:2611.00001", MONDAY, "One");
    upvote(paper, "2026-11-23T12:00:00Z");
    signals.add(new Signal(paper, Signal.Kind.HF_UPVOTES, MONDAY, 40));
    TrendingPaper first = list(Window.DAY, TrendRequest.Popularity.ON).papers().getFirst();
    assertEquals(first.score(), first.parts().stream().mapToDouble(Part::score).sum(), 1e-12);
    assertEquals(
        List.of(Part.Kind.UPVOTES, Part.Kind.HF_UPVOTES),
        first.parts().stream().map(Part::kind).toList());
  }

  @Test
  void popularityCanBeSwitchedOff() {
    PaperId liked = days.add("arxiv:2611.00001", MONDAY, "One");
    PaperId famous = days.add("arxiv:2611.00002", MONDAY, "Two");
    upvote(liked, "2026-11-23T12:00:00Z");
    signals.add(new Signal(famous, Signal.Kind.GITHUB_STARS, MONDAY, 9000));
    assertEquals(List.of(famous, liked), week());
    assertEquals(List.of(liked), ids(list(Window.WEEK, TrendRequest.Popularity.OFF)));
  }

  @Test
  void starsThatAnOldPaperAlreadyHadAreNoGrowth() {
    PaperId old = days.add("arxiv:1901.00001", LocalDate.of(2019, 1, 2), "One");
    signals.add(new Signal(old, Signal.Kind.GITHUB_STARS, MONDAY.minusDays(1), 30_000));
    assertEquals(List.of(), week());
    signals.add(new Signal(old, Signal.Kind.GITHUB_STARS, MONDAY, 30_010));
    assertEquals(List.of(old), week());
  }

  @Test
  void aFallingCountIsNoGrowth() {
    PaperId paper = days.add("arxiv:1901.00001", LocalDate.of(2019, 1, 2), "One");
    signals.add(new Signal(paper, Signal.Kind.HF_UPVOTES, MONDAY.minusDays(1), 10));
    signals.add(new Signal(paper, Signal.Kind.HF_UPVOTES, MONDAY, 8));
    assertEquals(List.of(), week());
  }

  @Test
  void aTopicMoreFrequentThanInTheYearBeforeBursts() {
    for (int i = 0; i < 300; i++) {
      days.add("local:old/" + i, MONDAY.minusDays(20 + i), "Notes on sorting number " + i);
    }
    for (int i = 0; i < 6; i++) {
      days.add("local:new/" + i, MONDAY.minusDays(i), "Sparse routing of tokens, part " + i);
    }
    days.add("local:new/none", MONDAY, "Something else entirely");
    TrendingList list = list(Window.WEEK, TrendRequest.Popularity.OFF);
    TrendingPaper first = list.papers().getFirst();
    assertEquals("local:new/0", first.paper().id().toString());
    assertEquals(Part.Kind.BURST, first.parts().getFirst().kind());
    assertTrue(first.parts().getFirst().detail().contains("“"), first.toString());
    assertEquals(6, list.papers().size());
  }

  @Test
  void aLibraryWithoutAYearBeforeSaysThatNothingBursts() {
    days.add("arxiv:2611.00001", MONDAY, "One");
    TrendingList list = list(Window.WEEK, TrendRequest.Popularity.ON);
    assertEquals(List.of(), list.papers());
    assertTrue(list.notes().getFirst().contains("fewer than 200"), list.notes().toString());
    assertEquals(Optional.of(MONDAY), list.offered());
  }

  @Test
  void tiesAreBrokenByDayThenId() {
    PaperId one = days.add("arxiv:2611.00001", MONDAY, "One");
    PaperId two = days.add("arxiv:2611.00002", MONDAY, "Two");
    PaperId old = days.add("arxiv:2611.00000", MONDAY.minusDays(1), "Old");
    for (PaperId paper : List.of(two, old, one)) {
      upvote(paper, "2026-11-23T12:00:00Z");
    }
    assertEquals(List.of(one, two, old), week());
  }

  @Test
  void votesForPapersThatLeftAreNothing() {
    upvote(PaperId.of("arxiv:2611.09999"), "2026-11-23T12:00:00Z");
    assertEquals(List.of(), week());
  }

  @Test
  void titlesSplitIntoPairsOfTellingWords() {
    assertEquals(
        Set.of("sparse routing", "graph neural", "neural networks"),
        TitleTopics.of("Sparse Routing for a Novel Graph Neural-Networks"));
  }

  private final class ListedSignals implements Signals {

    @Override
    public void put(Collection<Signal> more) {
      signals.addAll(more);
    }

    @Override
    public List<Signal> between(LocalDate first, LocalDate last, int limit) {
      return signals.stream()
          .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
          .limit(limit)
          .toList();
    }
  }

  private final class ListedMarks implements Marks {

    @Override
    public void set(Marked mark) {
      marked.add(mark);
    }

    @Override
    public boolean clear(ReaderId reader, PaperId paper, Mark mark) {
      return false;
    }

    @Override
    public Map<PaperId, Set<Mark>> of(ReaderId reader, Collection<PaperId> papers) {
      return Map.of();
    }

    @Override
    public List<Marked> list(ReaderId reader, Mark mark, int limit) {
      return List.of();
    }

    @Override
    public List<Marked> between(Instant from, Instant until, int limit) {
      return marked.stream()
          .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
          .limit(limit)
          .toList();
    }
  }
}
