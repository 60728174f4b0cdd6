package symposium.app.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import symposium.app.wire.Symposium;
import symposium.core.library.LibraryStatus;

/// `symposium status`.
@Command(name = "status", description = "Shows what the library holds and how far its indexes are.")
final class StatusCommand extends HelpOption implements LibraryCommand {

  @Override
  public int run(Symposium library, Console console) {
    LibraryStatus status = library.status();
    row(console, "home", status.home());
    row(console, "version", status.version());
    row(console, "papers", "%,d".formatted(status.papers()));
    status
        .bySource()
        .forEach((source, count) -> row(console, "  " + source, "%,d".formatted(count)));
    row(console, "searchable", "%,d".formatted(status.searchable()));
    status.spaces().forEach(space -> row(console, space.expert(), describe(space)));
    status.absent().forEach((expert, reason) -> row(console, expert, "absent: " + reason));
    row(console, "routers", String.join(", ", status.routers()));
    row(console, "vector unit", status.vectorised() ? "used" : "not used by this command");
    row(
        console,
        "contacts",
        status.hosts().isEmpty()
            ? "no host at all"
            : "only when asked to: " + String.join(", ", status.hosts()));
    status.warnings().forEach(warning -> console.out().println("warning: " + warning));
    return ExitCode.FOUND;
  }

  private static String describe(LibraryStatus.Space space) {
    double share = space.total() == 0 ? 100 : 100.0 * space.papers() / space.total();
    String rate =
        space.perSecond() > 0
            ? String.format(Locale.ROOT, ", %.1f papers/s", space.perSecond())
            : "";
    return String.format(
        Locale.ROOT,
        "%,d of %,d papers (%.1f %%), %s%s, model %s",
        space.papers(),
        space.total(),
        share,
        space.state(),
        rate,
        space.modelId());
  }

  private static void row(Console console, String name, String value) {
    console.out().println("%-14s %s".formatted(name, value));
  }
}
