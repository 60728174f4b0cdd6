package symposium.sources.harvest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.library.ImportSummary;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;

/// A store that can fail as a process that is killed does: before a page is durable, or right
/// after. Confined to one thread.
final class MemoryStore implements HarvestStore {

  final Map<String, Paper> papers = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private int pages;
  private int dieBefore = -1;
  private int dieAfter = -1;

  Paper paper(String id) {
    return Optional.ofNullable(papers.get(id)).orElseThrow();
  }

  /// Dies instead of storing the page of a number, from 1.
  void dieBeforePage(int number) {
    dieBefore = number;
  }

  /// Dies when the page of a number is stored.
  void dieAfterPage(int number) {
    dieAfter = number;
  }

  @Override
  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  @Override
  public ImportSummary store(List<SourceRecord> records, Map<String, String> values) {
    pages += records.isEmpty() ? 0 : 1;
    if (!records.isEmpty() && pages == dieBefore) {
      throw new IllegalStateException("killed before storing");
    }
    int imported = 0;
    int unchanged = 0;
    int bad = 0;
    for (SourceRecord record : records) {
      switch (record) {
        case SourceRecord.Read(Paper paper) -> {
          if (paper.equals(papers.put(paper.id().value(), paper))) {
            unchanged++;
          } else {
            imported++;
          }
        }
        case SourceRecord.Bad _ -> bad++;
      }
    }
    settings.putAll(values);
    if (!records.isEmpty() && pages == dieAfter) {
      throw new IllegalStateException("killed after storing");
    }
    return new ImportSummary(records.size(), imported, 0, unchanged, bad, List.of());
  }
}
