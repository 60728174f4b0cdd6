package symposium.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import symposium.app.wire.Symposium;
import symposium.core.engine.GateLoad;
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
    library.gateLoad().routers().forEach((name, load) -> row(console, "  " + name, describe(load)));
    row(console, "vector unit", status.vectorised() ? "used" : "not used by this command");
    row(
        console,
        "contacts",
        status.hosts().isEmpty()
            ? "no host at all"
            : "only when asked to: " + String.join(", ", status.hosts()));
    status
        .outside()
        .contacts()
        .forEach(one -> row(console, "  " + one.host(), Wrap.safe(one.why())));
    status.outside().errands().forEach(one -> row(console, one.name(), Wrap.safe(one.said())));
    library
        .mail()
        .desk()
        .latest()
        .counts()
        .forEach((outcome, count) -> row(console, "digests " + outcome, "%,d".formatted(count)));
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

  /// Searches of this process: those of a running server, when it owns the home.
  private static String describe(GateLoad.ByRouter load) {
    String weights =
        load.experts().entrySet().stream()
            .map(
                one ->
                    String.format(
                        Locale.ROOT, "%s %.2f", one.getKey(), load.meanWeight(one.getValue())))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d searches, mean weights %s; mean entropy %.2f bits, %.0f %% far from equal",
        load.searches(),
        weights,
        load.meanEntropyBits(),
        100 * load.unevenShare());
  }

  private static void row(Console console, String name, String value) {
    console.out().println("%-14s %s".formatted(name, value));
  }
}
