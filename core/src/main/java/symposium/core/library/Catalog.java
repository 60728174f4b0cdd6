package symposium.core.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;

/// The papers themselves, durably: the truth everything else is derived from. Implementations are
/// thread-safe; one writer at a time, readers never wait for it.
public interface Catalog extends AutoCloseable {

  /// Looks a paper up by its id or an alias.
  ///
  /// @param id any of its ids
  /// @return the paper, or empty when unknown or removed
  Optional<Paper> find(PaperId id);

  /// Looks papers up by their ids or aliases.
  ///
  /// @param ids any ids
  /// @return the found ones by the id that was asked for
  Map<PaperId, Paper> findAll(Collection<PaperId> ids);

  /// Papers whose title equals this one but for case, accents, punctuation and spacing.
  ///
  /// @param title a title as typed
  /// @return at most 20 papers, by id
  List<Paper> withTitle(String title);

  /// How many papers there are.
  ///
  /// @return 0 or more
  long count();

  /// The newest entry of the change sequence.
  ///
  /// @return 0 in an empty catalog
  long lastSequence();

  /// Entries of the change sequence in order.
  ///
  /// @param after entries with a greater sequence only
  /// @param limit how many at most
  /// @return the next entries, empty when there are none
  List<Change> changesAfter(long after, int limit);

  /// The records of papers by their numbers.
  ///
  /// @param numbers paper numbers, any of which may be unknown or removed
  /// @return the papers that are there, by number
  List<Change.Stored> byNumbers(Collection<Long> numbers);

  /// Feeds what encoders need to know of every paper to a consumer, in any order, within one
  /// consistent snapshot. Far cheaper than reading the papers.
  ///
  /// @param consumer called on this thread
  void forEachContent(Consumer<Content> consumer);

  /// Feeds every paper to a consumer in order of id, within one consistent snapshot.
  ///
  /// @param consumer called on this thread
  void forEach(Consumer<Paper> consumer);

  /// Runs writes as one transaction: all of them are durable when this returns, or none on failure.
  ///
  /// @param work what to do; it may be long, other writers wait
  /// @param <T> what it returns
  /// @return what `work` returned
  <T> T write(Function<Transaction, T> work);

  /// Papers by source name, most frequent first is up to the caller.
  ///
  /// @return counts by source
  SortedMap<String, Long> countsBySource();

  /// Copies the catalog while it is in use.
  ///
  /// @param target a file that does not exist yet
  /// @throws symposium.core.error.InvalidInput when the target exists or cannot be written
  void backup(Path target);

  /// Verifies the stored data.
  ///
  /// @return problems found, as complete sentences; empty when sound
  List<String> check();

  /// A small value kept beside the papers, such as a setting or how far an import came.
  ///
  /// @param key its name
  /// @return the value, or empty
  Optional<String> setting(String key);

  @Override
  void close();

  /// What a paper's vectors are made of, without the text itself. Thread-safe: immutable.
  ///
  /// @param number the paper's number
  /// @param hash the text encoders read
  /// @param published first version's date, or empty when unknown
  record Content(long number, ContentHash hash, Optional<PublicationDate> published) {}

  /// The writes of one transaction; confined to its thread.
  interface Transaction {

    /// The paper that carries an id or alias.
    ///
    /// @param id any id
    /// @return the paper, or empty
    Optional<Paper> find(PaperId id);

    /// Papers with the same normalised title, as [Catalog#withTitle].
    ///
    /// @param title a title
    /// @return at most 20 papers, by id
    List<Paper> withTitle(String title);

    /// Adds a paper or replaces the record of the paper with that id, appending to the change
    /// sequence. All its ids lead to it from now on; a stored paper whose id is now an alias here
    /// leaves with a `Removed` entry.
    ///
    /// @param paper the record
    void put(Paper paper);

    /// Removes a paper; a tombstone stays in the change sequence.
    ///
    /// @param id its id or an alias
    /// @return whether it was there
    boolean remove(PaperId id);

    /// Keeps a small value.
    ///
    /// @param key its name
    /// @param value its value
    void setting(String key, String value);
  }
}
