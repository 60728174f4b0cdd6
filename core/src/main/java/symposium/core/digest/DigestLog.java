package symposium.core.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import symposium.core.reader.Delivery;
import symposium.core.reader.ReaderId;

/// What digests came to and the mails that wait, durably. Implementations are thread-safe.
///
/// A run and its mail are kept by one transaction, in which its papers are noted as delivered: no
/// crash leaves papers noted whose mail is lost, or a mail whose papers come again. Sending is
/// noted before and after. A mail found in the state [Mailing.State#SENDING] after a crash may have
/// been taken by the server or not, which SMTP gives no way to ask; it is sent again under the same
/// Message-ID, by which mailboxes recognise the second copy.
public interface DigestLog {

  /// Keeps a run in place of an earlier try of it.
  ///
  /// @param run the run
  /// @param letter its mail, to be sent at once, or empty
  /// @param papers the papers in the mail, noted as delivered
  /// @return false, and nothing is kept, when that run has a mail already
  boolean record(DigestRun run, Optional<Letter> letter, Collection<Delivery> papers);

  /// A reader's run for a due moment.
  ///
  /// @param reader whose
  /// @param due when it was due
  /// @return the run, or empty
  Optional<DigestRun> run(ReaderId reader, Instant due);

  /// A reader's runs, latest due first.
  ///
  /// @param reader whose
  /// @param limit how many at most
  /// @return runs
  default List<DigestRun> runs(ReaderId reader, int limit) {
    return runs(reader, Instant.ofEpochMilli(Long.MAX_VALUE), limit);
  }

  /// A reader's runs up to a moment, latest due first.
  ///
  /// @param reader whose
  /// @param upTo the last moment at which they were due
  /// @param limit how many at most
  /// @return runs
  List<DigestRun> runs(ReaderId reader, Instant upTo, int limit);

  /// Puts a mail that belongs to no run into the outbox, to be sent at once.
  ///
  /// @param letter the mail
  void enqueue(Letter letter);

  /// When a mail that belongs to no run was last put into the outbox for an address.
  ///
  /// @param address where to
  /// @return when it was written, or empty
  Optional<Instant> lastEnqueued(MailAddress address);

  /// Makes mails that were being sent when a process died wait for another try. To be called while
  /// nothing else sends.
  ///
  /// @param now when they may be tried
  /// @return how many there were
  int recover(Instant now);

  /// Takes the mail that has waited longest and notes that it is being sent. A mail that is to wait
  /// for more than a day was put off under a clock that was fast; it counts as due.
  ///
  /// @param now mails whose time has come by then
  /// @return the mail, or empty when none is due
  Optional<Mailing> claim(Instant now);

  /// Notes what sending came to, on the mail and on its run. When a digest is refused for good, its
  /// papers count as not delivered, so that they can come again.
  ///
  /// @param messageId which mail
  /// @param dispatch what it came to
  void settle(String messageId, Dispatch dispatch);

  /// A reader's mails, latest first.
  ///
  /// @param reader whose
  /// @param limit how many at most
  /// @return mails in any state
  List<Mailing> outbox(ReaderId reader, int limit);

  /// When the next mail is to be tried.
  ///
  /// @return that moment, or empty when none waits
  Optional<Instant> nextTry();
}
