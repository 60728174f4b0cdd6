package symposium.follow.digest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import symposium.core.digest.Consent;
import symposium.core.digest.DigestLog;
import symposium.core.digest.DigestRun;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.MailSubscription.State;
import symposium.core.digest.Mailing;
import symposium.core.digest.Outcome;
import symposium.core.digest.Subscriptions;
import symposium.core.digest.Timetable;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.error.Overloaded;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;

/// Where readers ask for digests, confirm their address, look at what came and end it. Thread-safe.
public final class DigestDesk {

  /// How long the link in a question is good.
  public static final Duration LINK_LIFE = Duration.ofDays(7);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(1);

  /// Whose mails those to strangers are.
  private static final ReaderId NOBODY = new ReaderId(Long.MAX_VALUE);

  private static final int QUESTIONS_A_DAY = 5;
  private static final String UNKNOWN = "There is no such link; it may have been cut off.";

  private final Subscriptions subscriptions;
  private final DigestLog log;
  private final SignedLinks links;
  private final DigestWriter writer;
  private final DigestContent content;
  private final InstantSource clock;

  /// What a desk works with. Thread-safe, if its parts are.
  ///
  /// @param subscriptions who gets digests
  /// @param log what they came to
  /// @param content what papers they bring
  /// @param base where this library is reached, such as `https://papers.example.org`; links in
  ///   mails begin with it
  /// @param clock the time
  public record Parts(
      Subscriptions subscriptions,
      DigestLog log,
      DigestContent content,
      URI base,
      InstantSource clock) {}

  /// Makes a desk.
  ///
  /// @param parts what it works with
  public DigestDesk(Parts parts) {
    this.subscriptions = parts.subscriptions();
    this.log = parts.log();
    this.links = new SignedLinks(() -> subscriptions.secret("mail-links", SignedLinks::fresh));
    this.writer =
        new DigestWriter(URI.create(parts.base().toString().replaceFirst("/+$", "")), links);
    this.content = parts.content();
    this.clock = parts.clock();
  }

  /// A reader's subscription.
  ///
  /// @param reader whose
  /// @return it, or empty
  public Optional<MailSubscription> of(ReaderId reader) {
    return subscriptions.of(reader);
  }

  /// Asks for digests. A new address is asked by mail whether it is right; a confirmed one only
  /// gets its hours changed.
  ///
  /// @param reader who asks
  /// @param address where to
  /// @param timetable when
  /// @return the subscription, pending or active
  /// @throws Overloaded when the address was asked today already
  public MailSubscription subscribe(ReaderId reader, MailAddress address, Timetable timetable) {
    Optional<MailSubscription> same =
        of(reader)
            .filter(one -> one.address().equals(address))
            .filter(one -> one.state() != State.STOPPED);
    if (same.isPresent() && (same.get().state() == State.ACTIVE || wasAskedToday(address))) {
      MailSubscription changed = same.get().at(timetable);
      subscriptions.put(changed);
      return changed;
    }
    refuseTooManyQuestions(reader, address);
    Instant now = clock.instant();
    var pending =
        new MailSubscription(
            reader, address, State.PENDING, timetable, now, Optional.empty(), SignedLinks.fresh());
    subscriptions.put(pending);
    String link =
        links.sign(
            SignedLinks.Purpose.CONFIRM,
            reader.number() + "." + pending.token(),
            now.plus(LINK_LIFE));
    log.enqueue(writer.question(pending, link, now));
    return pending;
  }

  private boolean wasAskedToday(MailAddress address) {
    return log.lastEnqueued(address)
        .filter(at -> at.isAfter(clock.instant().minus(BETWEEN_QUESTIONS)))
        .isPresent();
  }

  private void refuseTooManyQuestions(ReaderId reader, MailAddress address) {
    Instant yesterday = clock.instant().minus(BETWEEN_QUESTIONS);
    long asked =
        log.outbox(reader, 2 * QUESTIONS_A_DAY).stream()
            .map(Mailing::letter)
            .filter(letter -> letter.unsubscribe().isEmpty())
            .filter(letter -> letter.written().isAfter(yesterday))
            .count();
    if (wasAskedToday(address) || asked >= QUESTIONS_A_DAY) {
      throw new Overloaded(
          "That address was asked today already; look into its mailbox, or try again tomorrow.");
    }
  }

  /// Sends a link with which whoever reads a mailbox makes an account; a mailbox gets one a day.
  /// Nothing tells whether it was sent.
  ///
  /// @param address the mailbox
  /// @param path makes the path of the link, when it is sent
  public void offerAccount(MailAddress address, Supplier<String> path) {
    if (!wasAskedToday(address)) {
      log.enqueue(writer.offer(NOBODY, address, path.get(), clock.instant()));
    }
  }

  /// Which subscription a link of a question is about, without changing anything.
  ///
  /// @param link from the question
  /// @return the subscription; active when it was confirmed before
  /// @throws NotFound when the link is forged, or another address was given since
  /// @throws InvalidInput when its time is over, or the subscription was ended
  public MailSubscription asked(String link) {
    SignedLinks.Signed signed =
        links.read(SignedLinks.Purpose.CONFIRM, link).orElseThrow(() -> new NotFound(UNKNOWN));
    MailSubscription subscription = subscription(signed.text());
    if (subscription.state() == State.STOPPED) {
      throw new InvalidInput("This subscription was ended; ask for it again to get a new link.");
    }
    if (subscription.state() == State.PENDING && clock.instant().isAfter(signed.expires())) {
      throw new InvalidInput(
          "This link was good for seven days; ask for the digest again to get a new one.");
    }
    return subscription;
  }

  private MailSubscription subscription(String text) {
    int dot = text.indexOf('.');
    var reader = new ReaderId(Long.parseLong(text.substring(0, dot)));
    return of(reader)
        .filter(one -> one.token().equals(text.substring(dot + 1)))
        .orElseThrow(() -> new NotFound("Another address was given since; this link is void."));
  }

  /// Confirms an address by the link of its question; a link counts once.
  ///
  /// @param link from the question
  /// @param origin the network address it was confirmed from; only a keyed hash is kept
  /// @return true, or false when it had been confirmed before
  /// @throws NotFound as [#asked]
  /// @throws InvalidInput as [#asked]
  public boolean confirm(String link, String origin) {
    MailSubscription subscription = asked(link);
    if (subscription.state() == State.ACTIVE) {
      return false;
    }
    subscriptions.put(subscription.confirmed(new Consent(clock.instant(), links.hash(origin))));
    return true;
  }

  /// Whom a token of a mail stands for.
  ///
  /// @param token from the link
  /// @return reader and address
  /// @throws NotFound when it was never given out
  public Subscriptions.Holder holder(String token) {
    return subscriptions.holder(token).orElseThrow(() -> new NotFound(UNKNOWN));
  }

  /// Ends the subscription a token stands for; doing it again does no harm.
  ///
  /// @param token from the link
  /// @throws NotFound when it was never given out
  public void unsubscribe(String token) {
    Subscriptions.Holder holder = holder(token);
    of(holder.reader())
        .filter(one -> one.address().equals(holder.address()))
        .map(MailSubscription::stopped)
        .ifPresent(subscriptions::put);
  }

  /// About which paper a reader asks for fewer like it, by the link beside it in a mail.
  ///
  /// @param link from the mail
  /// @return who asks, and about what
  /// @throws NotFound when the link is forged
  /// @throws InvalidInput when its time is over
  public Less less(String link) {
    SignedLinks.Signed signed =
        links.read(SignedLinks.Purpose.LESS, link).orElseThrow(() -> new NotFound(UNKNOWN));
    if (clock.instant().isAfter(signed.expires())) {
      throw new InvalidInput("Links beside papers are good for three months; this one is older.");
    }
    int dot = signed.text().indexOf('.');
    return new Less(
        new ReaderId(Long.parseLong(signed.text().substring(0, dot))),
        PaperId.of(signed.text().substring(dot + 1)));
  }

  /// A wish for fewer papers like one. Thread-safe: immutable.
  ///
  /// @param reader who wishes
  /// @param paper the paper
  public record Less(ReaderId reader, PaperId paper) {}

  /// Ends a reader's subscription.
  ///
  /// @param reader whose
  public void stop(ReaderId reader) {
    of(reader).map(MailSubscription::stopped).ifPresent(subscriptions::put);
  }

  /// What a reader's digests came to, latest first.
  ///
  /// @param reader whose
  /// @param limit how many at most
  /// @return runs
  public List<DigestRun> runs(ReaderId reader, int limit) {
    return log.runs(reader, limit);
  }

  /// What the last digest of every confirmed subscription came to.
  ///
  /// @return outcomes, by reader
  public Latest latest() {
    var last = new ArrayList<DigestRun>();
    for (MailSubscription one : subscriptions.active()) {
      last.addAll(log.runs(one.reader(), 1));
    }
    return new Latest(List.copyOf(last));
  }

  /// Last digests. Thread-safe: immutable.
  ///
  /// @param runs the last run of each reader who had one, by reader
  public record Latest(List<DigestRun> runs) {

    /// How many came to what.
    ///
    /// @return counts by `sent`, `empty`, `failed` and `waiting`, without zeros
    public SortedMap<String, Integer> counts() {
      var counts = new TreeMap<String, Integer>();
      runs.forEach(run -> counts.merge(word(run.outcome()), 1, Integer::sum));
      return counts;
    }

    private static String word(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Waiting waiting -> "waiting";
        case Outcome.Sent sent -> "sent";
        case Outcome.Empty empty -> "empty";
        case Outcome.Failed failed -> "failed";
      };
    }
  }

  /// A reader's mails, latest first.
  ///
  /// @param reader whose
  /// @param limit how many at most
  /// @return mails
  public List<Mailing> mails(ReaderId reader, int limit) {
    return log.outbox(reader, limit);
  }

  /// The digest as it would be sent, without sending or remembering anything.
  ///
  /// @param reader for whom, who need not have subscribed
  /// @param until the last day
  /// @param days how many days up to and with it, 1 to 31
  /// @return the digest
  public Preview preview(ReaderId reader, LocalDate until, int days) {
    var papers = DigestWriter.writable(content.compose(reader, until, days));
    return writer.write(
        of(reader).orElseGet(() -> nobody(reader)), until, days, papers, Optional.empty());
  }

  private MailSubscription nobody(ReaderId reader) {
    return new MailSubscription(
        reader,
        new MailAddress("you@example.org"),
        State.PENDING,
        Timetable.parse("daily", "7", "UTC"),
        clock.instant(),
        Optional.empty(),
        "preview");
  }

  /// The name of a reader's private feed, made when there is none.
  ///
  /// @param reader whose
  /// @return an unguessable text
  public String feedToken(ReaderId reader) {
    return subscriptions.feedToken(reader, SignedLinks::fresh);
  }

  /// Gives a reader's private feed another name; the former leads nowhere from then on.
  ///
  /// @param reader whose
  /// @return the new name
  public String replaceFeedToken(ReaderId reader) {
    String token = SignedLinks.fresh();
    subscriptions.replaceFeedToken(reader, token);
    return token;
  }

  /// Whose private feed a name is.
  ///
  /// @param token from an address
  /// @return the reader
  /// @throws NotFound when it is nobody's
  public ReaderId feedReader(String token) {
    return subscriptions
        .feedReader(token)
        .orElseThrow(() -> new NotFound("There is no such feed; its address may have changed."));
  }

  /// What carries out runs.
  ///
  /// @return a runner over the same parts
  public Runner runner() {
    return new Runner(log, content, writer, clock);
  }
}
