package symposium.app.lab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// A collection's documents as papers that never merge: a document without an id of the world gets
/// one of the collection, which the rule for records without ids does not look at. Its value is
/// what judgements call the document. Confined to one thread.
///
/// @param source the documents
/// @param beir whether they are in BEIR's layout, whose ids are made of a document's name;
///   elsewhere judgements call papers by their ids
record OwnPapers(PaperSource source, boolean beir) implements PaperSource {

  /// The scheme of such ids.
  static final String SCHEME = "eval";

  private static final int LONGEST_ID = 512;
  private static final char DELETE = 0x7f;

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

  private Paper own(Paper paper) {
    String id = paper.id().toString();
    if (!paper.id().scheme().equals("local") || id.length() > LONGEST_ID) {
      return paper;
    }
    return paper.withIds(new PaperId(SCHEME, beir ? name(paper.id()) : id), new LinkedHashSet<>());
  }

  /// The document's name as its collection spells it: ids hold some characters escaped, judgements
  /// do not.
  private static String name(PaperId local) {
    String escaped = local.value().substring(local.value().indexOf('/') + 1);
    String name = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    return name.chars().anyMatch(c -> c <= ' ' || c == DELETE) ? escaped : name;
  }

  @Override
  public void close() {
    source.close();
  }
}
