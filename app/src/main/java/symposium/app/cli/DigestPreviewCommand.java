package symposium.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;
import symposium.follow.digest.Preview;

/// `symposium digest preview`.
@Command(
    name = "preview",
    description = "Prints the digest as it would be sent; sends and remembers nothing.")
final class DigestPreviewCommand extends HelpOption implements LibraryCommand {

  private static final int MOST_DAYS = 31;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day, such as 2026-11-23 (default: today).")
  @Nullable String asOf;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many days up to it, 1 to 31 (default ${DEFAULT-VALUE}).")
  int days = 1;

  @Option(names = "--html", description = "Print the HTML instead of the plain text.")
  boolean html;

  @Override
  public int run(Symposium library, Console console) {
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidInput("--days must be in [1, %d], got %d.".formatted(MOST_DAYS, days));
    }
    LocalDate until =
        asOf == null ? LocalDate.now(ZoneOffset.UTC) : HarvestArxivCommand.day("--as-of", asOf);
    Preview preview = library.mail().desk().preview(ReaderId.OWNER, until, days);
    if (html) {
      console.out().print(preview.html());
    } else {
      console.out().println("Subject: " + Wrap.safe(preview.subject()) + "\n");
      console.out().print(preview.text());
    }
    preview.emptyBecause().ifPresent(reason -> console.err().println("Not sent: " + reason));
    return preview.kept() == 0 ? ExitCode.NONE : ExitCode.FOUND;
  }
}
