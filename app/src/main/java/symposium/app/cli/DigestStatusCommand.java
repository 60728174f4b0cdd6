package symposium.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.digest.DigestRun;
import symposium.core.digest.MailSubscription;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.DigestDesk;

/// `symposium digest status`.
@Command(
    name = "status",
    description = "Shows the subscription, and what the last digests came to.")
final class DigestStatusCommand extends HelpOption implements LibraryCommand {

  private static final int SHOWN = 20;

  @Option(
      names = "--check",
      description = "Also connect to the mail server and sign in; sends nothing.")
  boolean check;

  @Override
  public int run(Symposium library, Console console) {
    DigestDesk desk = library.mail().desk();
    console
        .out()
        .println(desk.of(ReaderId.OWNER).map(DigestStatusCommand::line).orElse("No subscription."));
    library.mail().waitsFor().ifPresent(reason -> console.out().println("waits: " + reason));
    List<DigestRun> runs = desk.runs(ReaderId.OWNER, SHOWN);
    runs.forEach(
        run ->
            console
                .out()
                .println(
                    "%s  %,d of %,d papers  %s"
                        .formatted(
                            run.due(),
                            run.kept(),
                            run.seen(),
                            Wrap.safe(run.outcome().sentence()))));
    if (!check) {
      return ExitCode.FOUND;
    }
    Optional<String> trouble = library.mail().check();
    console.out().println("mail server: " + trouble.orElse("takes mail."));
    return trouble.isEmpty() ? ExitCode.FOUND : ExitCode.UNAVAILABLE;
  }

  private static String line(MailSubscription one) {
    return "%s, %s, %s at %02d:00 %s"
        .formatted(
            one.address(),
            one.state().name().toLowerCase(java.util.Locale.ROOT),
            one.timetable().rhythm().name().toLowerCase(java.util.Locale.ROOT),
            one.timetable().hour(),
            one.timetable().zone());
  }
}
