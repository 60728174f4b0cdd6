package symposium.core.library;

import java.util.List;
import java.util.stream.Stream;

/// What an import did: imported + updated + unchanged + skipped = read. Thread-safe: immutable.
///
/// @param read records read, bad ones included
/// @param imported papers that were not there before
/// @param updated records that changed a paper that was there
/// @param unchanged records that said nothing new
/// @param skipped records that could not be read
/// @param bad the first of the skipped ones, at most [#SHOWN]
public record ImportSummary(
    long read,
    long imported,
    long updated,
    long unchanged,
    long skipped,
    List<SourceRecord.Bad> bad) {

  /// How many bad records a summary names.
  public static final int SHOWN = 100;

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when the counts do not add up
  public ImportSummary {
    if (imported + updated + unchanged + skipped != read) {
      throw new IllegalArgumentException(
          "%d imported + %d updated + %d unchanged + %d skipped is not %d read"
              .formatted(imported, updated, unchanged, skipped, read));
    }
    bad = bad.stream().limit(SHOWN).toList();
  }

  /// The summary of nothing.
  ///
  /// @return all zero
  public static ImportSummary empty() {
    return new ImportSummary(0, 0, 0, 0, 0, List.of());
  }

  /// The summary of two imports, this one first.
  ///
  /// @param other the later one
  /// @return the sums
  public ImportSummary plus(ImportSummary other) {
    return new ImportSummary(
        read + other.read,
        imported + other.imported,
        updated + other.updated,
        unchanged + other.unchanged,
        skipped + other.skipped,
        Stream.concat(bad.stream(), other.bad.stream()).toList());
  }
}
