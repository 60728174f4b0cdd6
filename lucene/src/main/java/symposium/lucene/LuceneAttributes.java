package symposium.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.retrieve.AttributeReader;
import symposium.core.retrieve.Attributes;
import symposium.core.retrieve.Deadline;

/// Reads dates, categories and sources of many papers from the lexical index's doc values, without
/// touching the catalog. Thread-safe.
///
/// A paper's value is UTF-8 text of three parts separated by U+001F: the date of publication or
/// nothing, the categories, the sources; items of the last two are separated by U+001E.
public final class LuceneAttributes implements AttributeReader {

  private static final String PART = "\u001f";
  private static final String ITEM = "\u001e";

  private final LuceneLexicalIndex index;

  /// Reads from an index.
  ///
  /// @param index open for as long as this is used
  public LuceneAttributes(LuceneLexicalIndex index) {
    this.index = index;
  }

  /// What is stored of a paper.
  static BytesRef encode(Paper paper) {
    return new BytesRef(
        paper.published().map(PublicationDate::toString).orElse("")
            + PART
            + String.join(ITEM, paper.categories())
            + PART
            + String.join(ITEM, paper.sources()));
  }

  private static Attributes decode(BytesRef value) {
    String[] parts =
        new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8).split(PART, -1);
    return new Attributes(
        parts[0].isEmpty() ? Optional.empty() : Optional.of(PublicationDate.parse(parts[0])),
        items(parts[1]),
        items(parts[2]));
  }

  private static List<String> items(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(ITEM, -1));
  }

  @Override
  public Map<PaperId, Attributes> attributes(Collection<PaperId> ids) {
    return index.read(
        Deadline.none(),
        searcher -> {
          var terms = new TreeMap<BytesRef, PaperId>();
          ids.forEach(id -> terms.put(new BytesRef(id.toString()), id));
          var found = HashMap.<PaperId, Attributes>newHashMap(terms.size());
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            read(leaf.reader(), terms, found);
          }
          return found;
        });
  }

  private static void read(
      LeafReader reader, SortedMap<BytesRef, PaperId> ids, Map<PaperId, Attributes> found)
      throws IOException {
    Terms terms = reader.terms(Fields.ID);
    if (terms == null) {
      return;
    }
    TermsEnum cursor = terms.iterator();
    var docs = new TreeMap<Integer, PaperId>();
    PostingsEnum postings = null;
    for (Map.Entry<BytesRef, PaperId> id : ids.entrySet()) {
      if (!found.containsKey(id.getValue()) && cursor.seekExact(id.getKey())) {
        postings = cursor.postings(postings, PostingsEnum.NONE);
        int doc = live(reader, postings);
        if (doc != PostingsEnum.NO_MORE_DOCS) {
          docs.put(doc, id.getValue());
        }
      }
    }
    BinaryDocValues values = DocValues.getBinary(reader, Fields.ATTRIBUTES);
    for (Map.Entry<Integer, PaperId> doc : docs.entrySet()) {
      if (values.advanceExact(doc.getKey())) {
        found.put(doc.getValue(), decode(values.binaryValue()));
      }
    }
  }

  private static int live(LeafReader reader, PostingsEnum postings) throws IOException {
    var alive = reader.getLiveDocs();
    int doc = postings.nextDoc();
    while (doc != PostingsEnum.NO_MORE_DOCS && alive != null && !alive.get(doc)) {
      doc = postings.nextDoc();
    }
    return doc;
  }
}
