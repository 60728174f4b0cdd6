package symposium.core.digest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symposium.core.reader.ReaderId;

/// Who gets digests, durably. Implementations are thread-safe.
public interface Subscriptions {

  /// A reader's subscription.
  ///
  /// @param reader whose
  /// @return it, or empty when the reader never asked for mail
  Optional<MailSubscription> of(ReaderId reader);

  /// Keeps a subscription in place of the reader's former one, whose token stays known.
  ///
  /// @param subscription what to keep
  void put(MailSubscription subscription);

  /// Whom a token in a mail stands for.
  ///
  /// @param token from a link
  /// @return reader and address the mail went to, or empty for a token that was never given out
  Optional<Holder> holder(String token);

  /// Subscriptions that get mail, by reader.
  ///
  /// @return active ones
  List<MailSubscription> active();

  /// A secret text of this library, made once.
  ///
  /// @param name what it is for
  /// @param fresh makes it when there is none
  /// @return the same text forever
  String secret(String name, Supplier<String> fresh);

  /// The name of a reader's private feed.
  ///
  /// @param reader whose
  /// @param fresh makes an unguessable one when there is none
  /// @return the same text until it is replaced
  String feedToken(ReaderId reader, Supplier<String> fresh);

  /// Gives a reader's private feed another name; the former leads nowhere from then on.
  ///
  /// @param reader whose
  /// @param token an unguessable text
  void replaceFeedToken(ReaderId reader, String token);

  /// Whose private feed a name is.
  ///
  /// @param token from an address
  /// @return the reader, or empty
  Optional<ReaderId> feedReader(String token);

  /// Whom a token stands for. Thread-safe: immutable.
  ///
  /// @param reader the subscriber
  /// @param address where the mail with the token went
  record Holder(ReaderId reader, MailAddress address) {}
}
