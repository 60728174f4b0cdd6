package symposium.core.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;

/// Which papers were brought to whom, durably, so that none comes twice. Implementations are
/// thread-safe.
public interface Deliveries {

  /// Records deliveries, all or none; a later one of the same paper replaces the earlier.
  ///
  /// @param deliveries what went out
  void record(Collection<Delivery> deliveries);

  /// What of some papers a reader was brought last.
  ///
  /// @param reader whose
  /// @param papers ids as they were delivered
  /// @return deliveries by paper; papers that never went out are left out
  Map<PaperId, Delivery> of(ReaderId reader, Collection<PaperId> papers);

  /// A reader's deliveries since a moment, newest first.
  ///
  /// @param reader whose
  /// @param since the first moment
  /// @param limit how many at most
  /// @return deliveries
  List<Delivery> since(ReaderId reader, Instant since, int limit);
}
