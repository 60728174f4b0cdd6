package symposium.sources.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.library.ImportSummary;
import symposium.core.library.SourceRecord;

/// Where a harvest keeps papers and how far it is. Implementations are thread-safe.
public interface HarvestStore {

  /// A value kept earlier.
  ///
  /// @param key its name
  /// @return the value, or empty
  Optional<String> setting(String key);

  /// Stores records and values as one transaction: when this returns all are durable, on failure
  /// none is.
  ///
  /// @param records what was read
  /// @param settings values to keep, by name
  /// @return what was done with the records
  ImportSummary store(List<SourceRecord> records, Map<String, String> settings);
}
