package symposium.app.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.follows.Outlook;
import symposium.app.follows.Present;
import symposium.app.follows.Wishes;
import symposium.app.http.Everyday;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.reader.Follow;
import symposium.core.reader.ReaderId;
import symposium.follow.days.Period;
import symposium.follow.interest.FeedItem;

/// `symposium follow add`.
@Command(
    name = "add",
    description = {
      "Follows a topic in words, or what one of the options names, and tells what it would have",
      "brought in a week."
    },
    footer = {
      "",
      "--like and --dislike take ids, links, and files that name papers: a list of ids, BibTeX,",
      "RIS or CSL-JSON as a reference manager exports it. Several subjects stay apart."
    })
final class FollowAddCommand extends HelpOption implements LibraryCommand {

  private static final int TRIED = 5;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "A topic, as a sentence.")
  List<String> words = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "Everything by an author.")
  @Nullable String author;

  @Option(names = "--category", paramLabel = "NAME", description = "A category, such as cs.IR.")
  @Nullable String category;

  @Option(names = "--search", paramLabel = "QUERY", description = "A search with its conditions.")
  @Nullable String search;

  @Option(
      names = "--like",
      paramLabel = "ID|FILE",
      arity = "1..*",
      description = "Papers to find others like.")
  List<String> liked = List.of();

  @Option(names = "--saved", description = "Papers like those you saved.")
  boolean saved;

  @Option(
      names = "--dislike",
      paramLabel = "ID|FILE",
      arity = "1..*",
      description = "Beside --like: papers not to resemble.")
  List<String> disliked = List.of();

  @Option(
      names = "--without",
      paramLabel = "WORD",
      split = ",",
      description = "Leave out papers with this word or phrase; repeatable.")
  List<String> without = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
  String name = "";

  @Option(
      names = "--weight",
      paramLabel = "N",
      defaultValue = "1",
      description = "Room beside the other follows, 1 to 9 (default ${DEFAULT-VALUE}).")
  int weight = 1;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day of the week it is tried on (default: today).")
  @Nullable String asOf;

  @Option(names = "--try", description = "Only tell what it would have brought.")
  boolean trial;

  @Override
  public Opening opening() {
    return Opening.asking();
  }

  @Override
  public int run(Symposium library, Console console) {
    Everyday everyday = library.everyday();
    Wishes.Read read = new Wishes(everyday.following().pasted()).read(typed(console));
    Outlook.Tried tried =
        new Outlook(everyday.following().feed(), everyday.days())
            .of(ReaderId.OWNER, read.wish(), day(everyday), TRIED);
    Stream.concat(read.notes().stream(), tried.words().stream())
        .forEach(note -> console.err().println(Wrap.safe(note)));
    int rank = 0;
    for (FeedItem item : tried.week().items()) {
      rank++;
      DayOptions.print(console, rank, item.paper(), FeedCommand.why(item));
    }
    if (!trial) {
      Follow follow = everyday.following().follows().add(ReaderId.OWNER, read.wish());
      console
          .err()
          .println(
              Wrap.safe(
                  "Follow %d: %s. End it with `symposium follow remove %1$d`."
                      .formatted(follow.number(), follow.wish().name())));
    }
    return ExitCode.FOUND;
  }

  private LocalDate day(Everyday everyday) {
    return Optional.ofNullable(asOf)
        .map(text -> Period.parse(Period.Kind.DAY, text).first())
        .orElseGet(() -> new Present(InstantSource.system(), everyday.days()).day());
  }

  private Wishes.Typed typed(Console console) {
    if (!disliked.isEmpty() && liked.isEmpty()) {
      throw new InvalidInput("--dislike wants papers you do like beside it, by --like.");
    }
    String kind = kind();
    String text =
        switch (kind) {
          case "author" -> given(author);
          case "category" -> given(category);
          case "search" -> given(search);
          default -> String.join(" ", words);
        };
    var named = new NamedPapers(console);
    return new Wishes.Typed(
        name,
        kind,
        text,
        named.text("--like", liked),
        named.text("--dislike", disliked),
        String.join("\n", without),
        weight);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String kind() {
    List<String> kinds =
        Stream.of(
                words.isEmpty() ? "" : "topic",
                author == null ? "" : "author",
                category == null ? "" : "category",
                search == null ? "" : "search",
                liked.isEmpty() ? "" : "papers",
                saved ? "library" : "")
            .filter(kind -> !kind.isEmpty())
            .toList();
    if (kinds.size() != 1) {
      throw new InvalidInput(
          "Name one thing to follow: words, --author, --category, --search, --like or --saved.");
    }
    return kinds.getFirst();
  }
}
