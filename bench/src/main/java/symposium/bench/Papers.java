package symposium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import symposium.core.library.Catalog;
import symposium.core.library.Change;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;

/// Slices of papers.
final class Papers {

  private Papers() {}

  /// Papers spread evenly over a catalog, always the same ones.
  static List<Change.Stored> spread(Catalog catalog, int count) {
    var numbers = new TreeSet<Long>();
    catalog.forEachContent(content -> numbers.add(content.number()));
    var all = new ArrayList<>(numbers);
    var chosen = new ArrayList<Long>();
    for (int i = 0; i < Math.min(count, all.size()); i++) {
      chosen.add(all.get((int) ((long) i * all.size() / count)));
    }
    return catalog.byNumbers(chosen);
  }

  /// A source that ends early.
  ///
  /// @param source the whole; closed with this
  /// @param most records given at most
  static PaperSource first(PaperSource source, int most) {
    return new First(source, most);
  }

  private static final class First implements PaperSource {
    private final PaperSource source;
    private int left;

    First(PaperSource source, int most) {
      this.source = source;
      this.left = most;
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public long bytesRead() {
      return source.bytesRead();
    }

    @Override
    public long bytesTotal() {
      return source.bytesTotal();
    }

    @Override
    public boolean hasNext() {
      return left > 0 && source.hasNext();
    }

    @Override
    public SourceRecord next() {
      left--;
      return source.next();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
