package symposium.web.account;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import symposium.core.account.Access;
import symposium.core.account.Accesses;
import symposium.core.account.Account;
import symposium.core.account.Accounts;
import symposium.core.account.AuditEntry;
import symposium.core.account.AuditLog;
import symposium.core.account.PersonalData;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.error.Overloaded;
import symposium.core.reader.ReaderId;

/// Lets people and programs in. Whatever they hold is random and kept as a hash; what they do here
/// is in the audit log. Thread-safe.
public final class Door {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");
  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Duration SESSION = Duration.ofDays(30);
  private static final Duration TOKEN = Duration.ofDays(365);
  private static final Duration TRYING = Duration.ofMinutes(5);
  private static final int TRIES_A_NAME = 10;
  private static final int TRIES_AN_ADDRESS = 50;
  private static final int KNOCKS_AN_HOUR = 5;
  private static final int REQUESTS_A_MINUTE = 600;
  private static final int LABEL = 80;
  private static final int MAX_TOKENS = 100;

  private final Stores stores;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final Passwords passwords = new Passwords();
  private final Attempts byName;
  private final Attempts byAddress;
  private final Attempts knocks;
  private final Attempts requests;

  /// What a door needs of a library. Thread-safe, if its parts are.
  ///
  /// @param accounts who may come in
  /// @param accesses sessions and tokens
  /// @param audit what was done
  /// @param data what is kept of each
  public record Stores(Accounts accounts, Accesses accesses, AuditLog audit, PersonalData data) {}

  /// With these stores.
  ///
  /// @param stores where everything is kept
  /// @param clock tells the present
  public Door(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
    TimeMeter time = new ClockMeter(clock);
    this.byName = new Attempts(TRIES_A_NAME, TRYING, time);
    this.byAddress = new Attempts(TRIES_AN_ADDRESS, TRYING, time);
    this.knocks = new Attempts(KNOCKS_AN_HOUR, Duration.ofHours(1), time);
    this.requests = new Attempts(REQUESTS_A_MINUTE, Duration.ofMinutes(1), time);
  }

  /// Whether nobody has an account yet.
  ///
  /// @return true before the first
  public boolean isNew() {
    return stores.accounts().all().isEmpty();
  }

  /// Everybody who may sign in.
  ///
  /// @return accounts, by reader
  public List<Account> accounts() {
    return stores.accounts().all();
  }

  /// What was done with accounts.
  ///
  /// @param limit how many entries at most
  /// @return the newest first
  public List<AuditEntry> audit(int limit) {
    return stores.audit().newest(limit);
  }

  /// Deletes an account and everything kept about its reader, as the owner of the machine may.
  ///
  /// @param name which
  /// @throws NotFound when there is none of that name
  public void remove(String name) {
    Account account =
        stores
            .accounts()
            .named(name.strip().toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new NotFound("There is no account '%s'.".formatted(name)))
            .account();
    stores.data().forget(account.reader());
    note(account.reader(), "account-removed", account.name());
  }

  /// Makes an invitation.
  ///
  /// @param role what its account may do
  /// @param by who invites
  /// @return the secret part of its link, told once
  public String invite(Account.Role role, ReaderId by) {
    String secret = secrets.make();
    stores.accounts().invite(Secrets.hash(secret), role, clock.instant().plus(INVITATION));
    note(by, "invited", role.name().toLowerCase(Locale.ROOT));
    return secret;
  }

  /// Whether an invitation can still be used.
  ///
  /// @param invitation its secret
  /// @return true until it is used or ends
  public boolean invited(String invitation) {
    return stores.accounts().invited(Secrets.hash(invitation), clock.instant());
  }

  /// Makes the account of an invitation.
  ///
  /// @param invitation its secret
  /// @param name what the person wants to sign in with
  /// @param password what they want to open it with
  /// @return the account
  /// @throws NotFound when the invitation was used or has ended
  /// @throws InvalidInput when name or password cannot be used
  public Account accept(String invitation, String name, String password) {
    if (!invited(invitation)) {
      throw new NotFound("This invitation was used or has ended; ask for another one.");
    }
    String checked = name(name);
    Passwords.check(password, checked);
    Account made =
        stores
            .accounts()
            .accept(Secrets.hash(invitation), checked, passwords.hash(password), clock.instant());
    note(made.reader(), "account-made", made.role().name().toLowerCase(Locale.ROOT));
    return made;
  }

  private static String name(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new InvalidInput(
          "A name has 2 to 64 letters a to z, digits and . _ @ + -, and starts with a letter or digit.");
    }
    return name;
  }

  /// Counts a wish for an account, whatever comes of it.
  ///
  /// @param address where the person comes from, as far as it is known
  /// @throws Overloaded when it was wished too often; the message says how long to wait
  public void knock(String address) {
    slowDown(knocks, address);
  }

  /// Signs in.
  ///
  /// @param name as typed
  /// @param password as typed
  /// @param address where the person comes from, as far as it is known
  /// @param browser what the browser says it is
  /// @return the session's secret, or empty when name or password is wrong
  /// @throws Overloaded when it was tried too often; the message says how long to wait
  public Optional<String> signIn(String name, String password, String address, String browser) {
    String known = name.strip().toLowerCase(Locale.ROOT);
    slowDown(byAddress, address);
    slowDown(byName, known);
    Optional<Accounts.Locked> locked = stores.accounts().named(known);
    if (locked.isEmpty()) {
      passwords.pretend(password);
      return Optional.empty();
    }
    ReaderId reader = locked.get().account().reader();
    if (!passwords.matches(password, locked.get().passwordHash())) {
      note(reader, "sign-in-refused", "wrong password");
      return Optional.empty();
    }
    byName.forgive(known);
    note(reader, "signed-in", cut(browser));
    return Optional.of(open(reader, Access.Kind.SESSION, browser, SESSION));
  }

  private static void slowDown(Attempts attempts, String who) {
    Duration wait = attempts.wait(who);
    if (!wait.isZero()) {
      throw new Overloaded(
          "That was tried too often; try again in %d seconds.".formatted(wait.toSeconds() + 1));
    }
  }

  private String open(ReaderId reader, Access.Kind kind, String label, Duration lasts) {
    String secret = secrets.make();
    Instant now = clock.instant();
    stores
        .accesses()
        .open(Secrets.hash(secret), new Access(0, reader, kind, cut(label), now, now.plus(lasts)));
    return secret;
  }

  private static String cut(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() <= LABEL ? line : line.substring(0, LABEL);
  }

  /// Who holds a secret.
  ///
  /// @param secret a session's or a token's
  /// @return who it is, or empty
  /// @throws Overloaded when they ask too often
  public Optional<Visitor> visitor(String secret) {
    Optional<Access> access = stores.accesses().find(Secrets.hash(secret), clock.instant());
    access.ifPresent(found -> slowDown(requests, Long.toString(found.reader().number())));
    return access.flatMap(
        found ->
            stores
                .accounts()
                .find(found.reader())
                .map(account -> new Visitor(account, Optional.of(found))));
  }

  /// Makes a token for a program.
  ///
  /// @param visitor whose; came with a session
  /// @param label what they call it
  /// @param mayWrite whether it may change what belongs to them
  /// @return the token, told once
  /// @throws InvalidInput when there are too many
  public String makeToken(Visitor visitor, String label, boolean mayWrite) {
    ReaderId reader = visitor.account().reader();
    if (accesses(visitor).size() >= MAX_TOKENS) {
      throw new InvalidInput(
          "There are %d sessions and tokens already; take some away first.".formatted(MAX_TOKENS));
    }
    note(reader, "token-made", cut(label));
    return open(
        reader,
        mayWrite ? Access.Kind.WRITE_TOKEN : Access.Kind.READ_TOKEN,
        label.isBlank() ? "token" : label,
        TOKEN);
  }

  /// A reader's sessions and tokens.
  ///
  /// @param visitor whose
  /// @return those that have not ended, newest first
  public List<Access> accesses(Visitor visitor) {
    return stores.accesses().of(visitor.account().reader(), clock.instant());
  }

  /// Takes a session or token away.
  ///
  /// @param visitor whose it must be
  /// @param number which
  /// @throws NotFound when they have none of that number
  public void close(Visitor visitor, long number) {
    ReaderId reader = visitor.account().reader();
    if (!stores.accesses().close(reader, number)) {
      throw new NotFound("You have no session or token of that number.");
    }
    note(reader, "access-closed", Long.toString(number));
  }

  /// Changes the password and ends all sessions.
  ///
  /// @param visitor whose
  /// @param old the present one
  /// @param wanted the new one
  /// @throws InvalidInput when the present one is wrong or the new one cannot be used
  public void changePassword(Visitor visitor, String old, String wanted) {
    confirm(visitor, old);
    Account account = visitor.account();
    Passwords.check(wanted, account.name());
    stores.accounts().password(account.reader(), passwords.hash(wanted));
    stores.accesses().closeSessions(account.reader());
    note(account.reader(), "password-changed", "");
  }

  private void confirm(Visitor visitor, String password) {
    slowDown(byName, visitor.account().name());
    boolean right =
        stores
            .accounts()
            .named(visitor.account().name())
            .filter(locked -> passwords.matches(password, locked.passwordHash()))
            .isPresent();
    if (!right) {
      throw new InvalidInput("That is not your present password.");
    }
    byName.forgive(visitor.account().name());
  }

  /// Everything kept about somebody.
  ///
  /// @param visitor who
  /// @return a JSON object
  public String export(Visitor visitor) {
    note(visitor.account().reader(), "data-exported", "");
    return stores.data().export(visitor.account().reader());
  }

  /// Deletes everything kept about somebody, their account included.
  ///
  /// @param visitor who
  /// @param password their present password
  /// @throws InvalidInput when it is wrong
  public void forget(Visitor visitor, String password) {
    confirm(visitor, password);
    stores.data().forget(visitor.account().reader());
  }

  private void note(ReaderId reader, String action, String detail) {
    stores.audit().note(new AuditEntry(clock.instant(), reader, action, detail));
  }

  /// Bucket4j's time by our clock.
  private record ClockMeter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
