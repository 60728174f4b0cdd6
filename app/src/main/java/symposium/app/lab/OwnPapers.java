package symposium.app.lab;

import java.util.Collections;
import java.util.LinkedHashSet;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// A collection's documents as papers that never merge: a document without an id of the world gets
/// one of the collection, which the rule for records without ids does not look at. Confined to one
/// thread.
record OwnPapers(PaperSource source) implements PaperSource {

  /// The scheme of such ids.
  static final String SCHEME = "eval";

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
    return source.hasNext();
  }

  @Override
  public SourceRecord next() {
    SourceRecord record = source.next();
    return record instanceof SourceRecord.Read(Paper paper)
        ? new SourceRecord.Read(own(paper))
        : record;
  }

  private static Paper own(Paper paper) {
    if (!paper.id().scheme().equals("local")) {
      return paper;
    }
    String local = paper.id().value();
    return new Paper(
        new PaperId(SCHEME, local.substring(local.indexOf('/') + 1)),
        paper.title(),
        paper.abstractText(),
        paper.authors(),
        paper.categories(),
        paper.published(),
        paper.updated(),
        Collections.unmodifiableSequencedSet(new LinkedHashSet<>()),
        paper.sources(),
        paper.details());
  }

  @Override
  public void close() {
    source.close();
  }
}
