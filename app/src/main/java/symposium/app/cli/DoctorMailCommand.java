package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import symposium.app.wire.Symposium;
import symposium.follow.mail.MailCheck;

/// `symposium doctor mail`.
@Command(
    name = "mail",
    description = {
      "Tells whether digests will be believed: TLS, the signature and what it covers, whose it is.",
      "Asks nobody; symposium digest status --check connects to the mail server."
    })
final class DoctorMailCommand extends HelpOption implements LibraryCommand {

  @Override
  public int run(Symposium library, Console console) {
    List<MailCheck.Finding> findings = library.mail().examine();
    findings.forEach(
        one -> console.out().println((one.isGood() ? "ok    " : "mend  ") + Wrap.safe(one.text())));
    return findings.stream().allMatch(MailCheck.Finding::isGood)
        ? ExitCode.FOUND
        : ExitCode.UNAVAILABLE;
  }
}
