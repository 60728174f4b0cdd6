package symposium.app.wire;

import java.util.Iterator;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;

/// Papers a program made itself, as a source. Confined to one thread.
///
/// @param papers the papers
record GivenPapers(Iterator<Paper> papers) implements PaperSource {
  @Override
  public String name() {
    return "given papers";
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public long bytesTotal() {
    return -1;
  }

  @Override
  public boolean hasNext() {
    return papers.hasNext();
  }

  @Override
  public SourceRecord next() {
    return new SourceRecord.Read(papers.next());
  }

  @Override
  public void close() {}
}
