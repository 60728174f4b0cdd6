package symposium.app.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Mark;
import symposium.core.reader.PaperNote;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.web.FeedView;
import symposium.web.ShelfRow;

/// Turns composed lists and saved papers into what pages show, with what the reader said of each
/// paper. Thread-safe.
final class Rows {

  private final Everyday everyday;

  Rows(Everyday everyday) {
    this.everyday = everyday;
  }

  /// A list as its page shows it.
  FeedView feed(ReaderId reader, FeedList list, String back) {
    var why = new LinkedHashMap<Paper, ShelfRow.Reason>();
    list.items().forEach(item -> why.put(item.paper(), reason(item)));
    return new FeedView(
        list.request().asOf().toString(),
        list.request().days(),
        list.request().seen() == symposium.follow.interest.FeedRequest.Seen.SHOW,
        of(reader, why),
        list.interests().stream().map(Rows::interest).toList(),
        list.emptyBecause(),
        list.notes(),
        back,
        "");
  }

  private static FeedView.Interest interest(FeedList.InterestCount count) {
    String href = count.follow() == 0 ? "" : "/follows/" + count.follow();
    return new FeedView.Interest(count.label(), href, count.found(), count.known(), count.kept());
  }

  private static ShelfRow.Reason reason(FeedItem item) {
    var reasons = new ArrayList<String>();
    reasons.add("For “%s”.".formatted(item.why().interest()));
    if (!item.why().experts().isEmpty()) {
      reasons.add("Found by %s.".formatted(String.join(", ", item.why().experts())));
    }
    return new ShelfRow.Reason(
        reasons,
        item.why().nearest().map(one -> ShelfRow.nearest(one.id(), one.title(), one.similarity())),
        item.newVersion());
  }

  /// Papers in order, each with why it is there.
  List<ShelfRow> of(ReaderId reader, Map<Paper, ShelfRow.Reason> papers) {
    List<PaperId> ids = papers.keySet().stream().flatMap(one -> one.allIds().stream()).toList();
    Map<PaperId, Set<Mark>> marks = everyday.marks().on(reader, papers.keySet());
    Map<PaperId, PaperNote> notes = everyday.following().notes().of(reader, ids);
    var rows = new ArrayList<ShelfRow>();
    papers.forEach(
        (paper, reason) ->
            rows.add(
                ShelfRow.of(
                    rows.size() + 1,
                    paper,
                    reason,
                    marks.getOrDefault(paper.id(), Set.of()),
                    note(paper, notes))));
    return rows;
  }

  private static Optional<PaperNote> note(Paper paper, Map<PaperId, PaperNote> notes) {
    return paper.allIds().stream().flatMap(id -> Stream.ofNullable(notes.get(id))).findFirst();
  }
}
