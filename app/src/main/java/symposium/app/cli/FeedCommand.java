package symposium.app.cli;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symposium.app.follows.Present;
import symposium.app.http.Everyday;
import symposium.app.json.FeedJson;
import symposium.app.json.Json;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.error.NotFound;
import symposium.core.reader.ReaderId;
import symposium.follow.interest.FeedItem;
import symposium.follow.interest.FeedList;
import symposium.follow.interest.FeedRequest;

/// `symposium feed`.
@Command(
    name = "feed",
    description = "Lists new papers on what you follow, and why each is there.",
    footer = {
      "",
      "A library without papers of the last month is read as of its last day.",
      "Exit codes: 0 found, 1 none, 2 wrong usage, 3 unavailable."
    })
final class FeedCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many days up to the last one (default ${DEFAULT-VALUE}).")
  int days = 7;

  @Option(
      names = "--follow",
      paramLabel = "NUMBER",
      description = "Only this follow, as `symposium follow list` tells.")
  @Nullable Long follow;

  @Option(names = "--seen", description = "List papers too that you read or were sent.")
  boolean seen;

  @Mixin DayOptions options = new DayOptions();

  @Override
  public Opening opening() {
    return Opening.asking();
  }

  @Override
  public int run(Symposium library, Console console) {
    String format = options.format();
    Everyday everyday = library.everyday();
    FeedList list = everyday.following().feed().compose(ReaderId.OWNER, request(everyday));
    switch (format) {
      case "table" -> table(list, console);
      case "json" -> console.out().println(Json.pretty(FeedJson.list(list)));
      case "jsonl" ->
          list.items().forEach(item -> console.out().println(Json.line(FeedJson.item(item))));
      default ->
          Citations.print(
              format, list.items().stream().map(FeedItem::paper).toList(), console.out());
    }
    if (!format.equals("json")) {
      list.notes().forEach(note -> console.err().println(Wrap.safe(note)));
      list.emptyBecause().ifPresent(why -> console.err().println(Wrap.safe(why)));
    }
    return list.items().isEmpty() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private FeedRequest request(Everyday everyday) {
    if (follow != null && everyday.following().follows().find(ReaderId.OWNER, follow).isEmpty()) {
      throw new NotFound(
          "There is no follow %d; `symposium follow list` tells which there are."
              .formatted(follow));
    }
    var present = new Present(InstantSource.system(), everyday.days());
    return new FeedRequest(
        options.given().orElseGet(present::day),
        days,
        options.limit,
        Optional.ofNullable(follow),
        seen ? FeedRequest.Seen.SHOW : FeedRequest.Seen.HIDE);
  }

  private static void table(FeedList list, Console console) {
    console.err().println("%s to %s".formatted(list.request().from(), list.request().asOf()));
    int rank = 0;
    for (FeedItem item : list.items()) {
      rank++;
      DayOptions.print(console, rank, item.paper(), why(item));
    }
  }

  /// Why a paper is in a list, in a line.
  static String why(FeedItem item) {
    return (item.newVersion() ? "new version · " : "")
        + item.why().interest()
        + item.why().nearest().map(near -> " · like " + near.title()).orElse("")
        + (item.why().experts().isEmpty()
            ? ""
            : " · by " + String.join(", ", item.why().experts()));
  }
}
