package symposium.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symposium.app.wire.Symposium;
import symposium.core.account.Account;
import symposium.core.account.AuditEntry;
import symposium.core.error.InvalidInput;
import symposium.core.reader.ReaderId;

/// `symposium account`.
@Command(
    name = "account",
    description = {
      "Lists who may sign in to a library that is served with --public; with an option, invites",
      "somebody, removes somebody, or shows what was done."
    })
final class AccountCommand extends HelpOption implements LibraryCommand {

  private static final int AUDITED = 100;

  @Option(names = "--invite", description = "Make an invitation; prints the path of its link.")
  boolean invite;

  @Option(names = "--owner", description = "Invite an owner, who may invite others.")
  boolean owner;

  @Option(
      names = "--remove",
      paramLabel = "NAME",
      description = "Delete an account and everything kept about its reader.")
  @Nullable String remove;

  @Option(names = "--audit", description = "Show the last hundred things done with accounts.")
  boolean audit;

  @Override
  public int run(Symposium library, Console console) {
    if ((invite ? 1 : 0) + (remove == null ? 0 : 1) + (audit ? 1 : 0) > 1) {
      throw new InvalidInput("Give one of --invite, --remove and --audit.");
    }
    if (invite) {
      Account.Role role = owner ? Account.Role.OWNER : Account.Role.READER;
      console.out().println("/join/" + library.door().invite(role, ReaderId.OWNER));
      console
          .err()
          .println("Put it after the address of your server; it works once, for seven days.");
    } else if (remove != null) {
      library.door().remove(remove);
      console.err().println("Removed " + remove + " and everything kept about them.");
    } else if (audit) {
      library.door().audit(AUDITED).forEach(entry -> console.out().println(line(entry)));
    } else {
      library.door().accounts().forEach(account -> console.out().println(line(account)));
    }
    return ExitCode.FOUND;
  }

  private static String line(AuditEntry entry) {
    return "%s  reader %d  %s  %s"
        .formatted(entry.at(), entry.reader().number(), entry.action(), entry.detail())
        .stripTrailing();
  }

  private static String line(Account account) {
    return "%-30s %-8s reader %d, since %s"
        .formatted(
            account.name(),
            account.role().name().toLowerCase(java.util.Locale.ROOT),
            account.reader().number(),
            account.created());
  }
}
