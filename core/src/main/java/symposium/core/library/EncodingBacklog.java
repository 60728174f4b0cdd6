package symposium.core.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import symposium.core.model.PublicationDate;

/// The papers that still need a vector, newest first, as numbers only (some 60 bytes each). Guarded
/// by its owner's lock.
final class EncodingBacklog {

  /// Papers one worker has taken.
  static final class Taken {

    private final List<Long> numbers;
    private final Set<Long> outdated = new HashSet<>();

    Taken(List<Long> numbers) {
      this.numbers = numbers;
    }

    /// What was taken.
    List<Long> numbers() {
      return numbers;
    }

    /// Whether the paper changed or left since it was taken, so that what was made of it is void.
    boolean isOutdated(long number) {
      return outdated.contains(number);
    }
  }

  private static final int NUMBER_BITS = 40;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final long UNDATED = (1L << (Long.SIZE - 1 - NUMBER_BITS)) - 1;

  /// Days before the last day that can be, then the paper's number.
  private final TreeSet<Long> waiting = new TreeSet<>();

  private final List<Taken> taken = new ArrayList<>();

  void add(long number, Optional<PublicationDate> published) {
    outdate(number);
    long age = published.map(date -> LAST_DAY - date.earliest().toEpochDay()).orElse(UNDATED);
    waiting.add(age << NUMBER_BITS | number);
  }

  /// Voids what a worker is making of a paper right now.
  void outdate(long number) {
    for (Taken batch : taken) {
      if (batch.numbers.contains(number)) {
        batch.outdated.add(number);
      }
    }
  }

  /// Takes the newest.
  Taken take(int most) {
    var numbers = new ArrayList<Long>(most);
    while (numbers.size() < most && !waiting.isEmpty()) {
      numbers.add(waiting.pollFirst() & NUMBER_MASK);
    }
    var batch = new Taken(numbers);
    if (!numbers.isEmpty()) {
      taken.add(batch);
    }
    return batch;
  }

  void finished(Taken batch) {
    taken.remove(batch);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  boolean isIdle() {
    return waiting.isEmpty() && taken.isEmpty();
  }

  /// How many are not done yet.
  long size() {
    return waiting.size() + taken.stream().mapToLong(batch -> batch.numbers.size()).sum();
  }
}
