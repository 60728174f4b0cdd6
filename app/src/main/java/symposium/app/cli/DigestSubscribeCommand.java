package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Timetable;
import symposium.core.reader.ReaderId;

/// `symposium digest subscribe`.
@Command(
    name = "subscribe",
    description = {
      "Asks for digests to an address. The address is asked by mail first and gets nothing else",
      "before it is confirmed there. Again with the same address changes its hours."
    })
final class DigestSubscribeCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "ADDRESS", description = "Where digests go.")
  String address = "";

  @Option(
      names = "--every",
      paramLabel = "RHYTHM",
      defaultValue = "daily",
      description = "daily, or weekly on Mondays (default ${DEFAULT-VALUE}).")
  String every = "daily";

  @Option(
      names = "--hour",
      paramLabel = "HOUR",
      defaultValue = "7",
      description = "Hour of the day, 0 to 23 (default ${DEFAULT-VALUE}).")
  String hour = "7";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Time zone, such as Europe/Berlin (default ${DEFAULT-VALUE}).")
  String zone = "UTC";

  @Override
  public int run(Symposium library, Console console) {
    MailSubscription subscription =
        library
            .mail()
            .desk()
            .subscribe(
                ReaderId.OWNER, new MailAddress(address), Timetable.parse(every, hour, zone));
    library.mail().round();
    console
        .err()
        .println(
            switch (subscription.state()) {
              case PENDING ->
                  "A question waits to go to %s; digests begin when it is answered there."
                      .formatted(subscription.address());
              case ACTIVE -> "Changed the hours of %s.".formatted(subscription.address());
              case STOPPED -> "Stopped.";
            });
    return ExitCode.FOUND;
  }
}
