package symposium.core.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;

/// Brings papers from sources into a catalog, one work one paper (the rules are in `SameWork` and
/// `Merge`).
///
/// It writes bounded transactions, so other writers get their turn, and is safe to kill: importing
/// again finds what is there unchanged and goes on. One importer is one run over any number of
/// sources; it remembers some 50 bytes for each paper it met. Confined to one thread.
public final class Importer {

  private static final int BATCH = 2000;

  private final Catalog catalog;
  private final OnBadRecord onBadRecord;
  private final PaperMerger merger = new PaperMerger();

  /// Starts a run.
  ///
  /// @param catalog where the papers go
  /// @param onBadRecord what to do about records that cannot be read
  public Importer(Catalog catalog, OnBadRecord onBadRecord) {
    this.catalog = catalog;
    this.onBadRecord = onBadRecord;
  }

  /// Imports a source to its end. The caller closes the source.
  ///
  /// @param source the papers
  /// @param progress hears of every batch
  /// @return what was done
  /// @throws InvalidInput when the source itself cannot be read on, or at a bad record when those
  ///   stop the run; what was read before is imported
  public ImportSummary run(PaperSource source, ImportProgress progress) {
    ImportSummary summary = ImportSummary.empty();
    boolean more = true;
    while (more) {
      var batch = new ArrayList<SourceRecord>();
      try {
        more = fill(batch, source);
      } finally {
        summary = summary.plus(store(batch));
        progress.report(summary.read(), source.bytesRead(), source.bytesTotal());
      }
    }
    return summary;
  }

  /// Stores records that came together, such as a page of a harvest, and what is to be remembered
  /// of them, as one transaction: after a crash either all of it is there or nothing.
  ///
  /// @param records what was read
  /// @param settings small values to keep with them, by key as [Catalog#setting]
  /// @return what was done
  public ImportSummary store(List<SourceRecord> records, Map<String, String> settings) {
    return catalog.write(
        transaction -> {
          settings.forEach(transaction::setting);
          return store(records, transaction);
        });
  }

  private boolean fill(List<SourceRecord> batch, PaperSource source) {
    while (batch.size() < BATCH && source.hasNext()) {
      SourceRecord record = source.next();
      if (record instanceof SourceRecord.Bad bad && onBadRecord == OnBadRecord.STOP) {
        throw new InvalidInput(
            "%s, line %d: %s. Mend the record, or import without --strict to skip it."
                .formatted(bad.file(), bad.line(), bad.reason()));
      }
      batch.add(record);
    }
    return batch.size() == BATCH;
  }

  private ImportSummary store(List<SourceRecord> batch) {
    if (batch.isEmpty()) {
      return ImportSummary.empty();
    }
    return catalog.write(transaction -> store(batch, transaction));
  }

  private ImportSummary store(List<SourceRecord> batch, Catalog.Transaction transaction) {
    var counts = new Counts();
    for (SourceRecord record : batch) {
      switch (record) {
        case SourceRecord.Read(Paper paper) -> counts.add(merger.store(paper, transaction));
        case SourceRecord.Bad bad -> counts.bad.add(bad);
      }
    }
    return counts.summary(batch.size());
  }

  private static final class Counts {

    private final Map<PaperMerger.Outcome, Long> outcomes =
        new EnumMap<>(PaperMerger.Outcome.class);
    private final List<SourceRecord.Bad> bad = new ArrayList<>();

    void add(PaperMerger.Outcome outcome) {
      outcomes.merge(outcome, 1L, Long::sum);
    }

    ImportSummary summary(long read) {
      return new ImportSummary(
          read,
          outcomes.getOrDefault(PaperMerger.Outcome.IMPORTED, 0L),
          outcomes.getOrDefault(PaperMerger.Outcome.UPDATED, 0L),
          outcomes.getOrDefault(PaperMerger.Outcome.UNCHANGED, 0L),
          bad.size(),
          bad);
    }
  }
}
