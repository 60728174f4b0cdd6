package symposium.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import symposium.core.library.ImportProgress;
import symposium.core.library.Importer;
import symposium.core.library.OnBadRecord;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// An import in a process of its own, to be killed.
final class ImportingProcess {

  static final int PAPERS = 30_000;

  private ImportingProcess() {}

  /// Imports the same papers every time: every tenth has no id and merges with the one before.
  public static void main(String[] arguments) {
    try (SqliteCatalog catalog = SqliteCatalog.open(Path.of(arguments[0]))) {
      run(catalog);
    }
  }

  static void run(SqliteCatalog catalog) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      records.add(new SourceRecord.Read(paper(i)));
    }
    new Importer(catalog, OnBadRecord.SKIP).run(Papers.records(records), ImportProgress.none());
  }

  private static Paper paper(int i) {
    return i % 10 == 9
        ? Papers.paper("local:" + i, "Title number " + (i - 1)).sources(List.of("page")).build()
        : Papers.paper("arxiv:2401." + (10_000 + i), "Title number " + i)
            .abstractText("The abstract of paper " + i)
            .aliases(List.of(PaperId.of("doi:10.1000/" + i)))
            .sources(List.of("arxiv"))
            .build();
  }
}
