package symposium.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import symposium.app.wire.Symposium;
import symposium.follow.digest.DigestDesk;

/// `symposium digest end`.
@Command(
    name = "end",
    description = {
      "Ends the subscription that a mail to the mailbox for leaving is about. The token stands in",
      "its subject, after 'unsubscribe'."
    })
final class DigestEndCommand extends HelpOption implements LibraryCommand {

  @Parameters(paramLabel = "TOKEN", description = "The token in the mail's subject.")
  String token = "";

  @Override
  public int run(Symposium library, Console console) {
    DigestDesk desk = library.mail().desk();
    desk.unsubscribe(token);
    console.err().println("No more digests go to %s.".formatted(desk.holder(token).address()));
    return ExitCode.FOUND;
  }
}
