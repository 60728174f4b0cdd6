package symposium.catalog;

import java.util.Iterator;
import java.util.List;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Papers and sources for tests.
final class Papers {

  private Papers() {}

  static Paper.Builder paper(String id, String title) {
    return Paper.builder(PaperId.of(id), title);
  }

  static PaperSource source(Paper... papers) {
    return records(List.of(papers).stream().<SourceRecord>map(SourceRecord.Read::new).toList());
  }

  static PaperSource records(List<SourceRecord> records) {
    return new ListSource(records.iterator(), records.size());
  }

  private static final class ListSource implements PaperSource {

    private final Iterator<SourceRecord> records;
    private final int size;
    private int read;

    ListSource(Iterator<SourceRecord> records, int size) {
      this.records = records;
      this.size = size;
    }

    @Override
    public String name() {
      return "list";
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public SourceRecord next() {
      read++;
      return records.next();
    }

    @Override
    public long bytesRead() {
      return read;
    }

    @Override
    public long bytesTotal() {
      return size;
    }

    @Override
    public void close() {}
  }
}
