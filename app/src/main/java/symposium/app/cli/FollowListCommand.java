package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.follows.Wishes;
import symposium.app.json.FeedJson;
import symposium.app.json.Json;
import symposium.app.wire.Symposium;
import symposium.core.model.Paper;
import symposium.core.reader.Follow;
import symposium.core.reader.ReaderId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `symposium follow list`.
@Command(
    name = "list",
    description = "Lists what is followed.",
    footer = {"", "Exit codes: 0 found, 1 none, 2 wrong usage, 3 unavailable."})
final class FollowListCommand extends HelpOption implements LibraryCommand {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json or jsonl (default table).",
      defaultValue = "table")
  String format = "table";

  @Override
  public int run(Symposium library, Console console) {
    List<Follow> follows = library.everyday().following().follows().list(ReaderId.OWNER);
    switch (format) {
      case "table" -> follows.forEach(follow -> row(follow, library, console));
      case "json" -> {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        follows.forEach(follow -> items.add(FeedJson.follow(follow)));
        console.out().println(Json.pretty(answer));
      }
      case "jsonl" ->
          follows.forEach(follow -> console.out().println(Json.line(FeedJson.follow(follow))));
      default ->
          throw new IllegalArgumentException(
              "--format is one of table, json, jsonl, got '%s'".formatted(format));
    }
    if (follows.isEmpty()) {
      console.err().println("You follow nothing yet; see `symposium follow add --help`.");
    }
    return follows.isEmpty() ? ExitCode.NONE : ExitCode.FOUND;
  }

  private static void row(Follow follow, Symposium library, Console console) {
    Follow.Wish wish = follow.wish();
    String what =
        Wishes.what(
            wish.interest(), id -> library.find(id).map(Paper::title).orElse(id.toString()));
    String line =
        "%4d  %-8s  %s".formatted(follow.number(), Wishes.kind(wish.interest()), wish.name())
            + (wish.name().equals(what) ? "" : " · " + what)
            + (wish.without().isEmpty() ? "" : " · without " + String.join(", ", wish.without()))
            + (wish.weight() == 1 ? "" : " · weight " + wish.weight());
    console.out().println(Wrap.cut(line, console.columns()));
  }
}
