package symposium.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Turns papers into documents of the lexical index. Documents share buffers: each must be indexed
/// before the next is made. Confined to one thread.
final class PaperDocuments {

  /// How often a title's words count beside the abstract's; chosen by measurement.
  static final int TITLE_WEIGHT = 3;

  /// Authors whose names words can match; the whole list stays reachable by `au:`.
  private static final int MAX_SCORED_AUTHORS = 50;

  private static final Pattern NAME_WORD = Pattern.compile("[^\\s.]{2,}");

  private static final FieldType SCORED = type(false);
  private static final FieldType CONDITION = type(true);

  private final Analyzer analyzer;
  private final TokenBuffer title = new TokenBuffer();
  private final TokenBuffer abstractText = new TokenBuffer();
  private final TokenBuffer names = new TokenBuffer();

  PaperDocuments(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  private static FieldType type(boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /// The document of a paper, valid until the next call.
  ///
  /// @param number the paper's number in the catalog
  /// @param paper the record
  Document document(long number, Paper paper) throws IOException {
    title.fill(analyzer.tokenStream(Fields.TEXT, paper.title()));
    abstractText.fill(analyzer.tokenStream(Fields.TEXT, paper.abstractText()));
    names.fill(analyzer.tokenStream(Fields.TEXT, scoredNames(paper)));
    var document = new Document();
    document.add(new Field(Fields.TEXT, abstractText.stream(), SCORED));
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      document.add(new Field(Fields.TEXT, title.stream(), SCORED));
    }
    document.add(new Field(Fields.TEXT, names.stream(), SCORED));
    document.add(new NumericDocValuesField(Fields.ABSTRACT_END, abstractText.positions()));
    document.add(new Field(Fields.TITLE, title.stream(), SCORED));
    document.add(new Field(Fields.AUTHORS, AuthorNames.stream(paper.authors()), CONDITION));
    addRecord(document, number, paper);
    return document;
  }

  private static void addRecord(Document document, long number, Paper paper) {
    var id = new BytesRef(paper.id().toString());
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, id));
    document.add(new NumericDocValuesField(Fields.NUMBER, number));
    document.add(new BinaryDocValuesField(Fields.ATTRIBUTES, LuceneAttributes.encode(paper)));
    for (PaperId alias : paper.aliases()) {
      document.add(new StringField(Fields.ALIAS, alias.toString(), Field.Store.NO));
    }
    for (String source : paper.sources()) {
      document.add(new StringField(Fields.SOURCE, source.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
    addCategories(document, paper);
    paper
        .published()
        .ifPresent(
            date -> {
              long earliest = date.earliest().toEpochDay();
              long latest = date.latest().toEpochDay();
              document.add(NumericDocValuesField.indexedField(Fields.EARLIEST, earliest));
              document.add(NumericDocValuesField.indexedField(Fields.LATEST, latest));
            });
  }

  private static void addCategories(Document document, Paper paper) {
    var all = new TreeSet<String>();
    for (String category : paper.categories()) {
      String lower = category.toLowerCase(Locale.ROOT);
      all.add(lower);
      for (int dot = lower.indexOf('.'); dot > 0; dot = lower.indexOf('.', dot + 1)) {
        all.add(lower.substring(0, dot));
      }
    }
    all.forEach(
        category -> document.add(new StringField(Fields.CATEGORY, category, Field.Store.NO)));
  }

  /// Names as words score on them: initials would only match letters.
  private static String scoredNames(Paper paper) {
    var names = new StringBuilder();
    paper.authors().stream()
        .limit(MAX_SCORED_AUTHORS)
        .map(Author::name)
        .forEach(
            name -> {
              NAME_WORD
                  .matcher(name)
                  .results()
                  .forEach(word -> names.append(word.group()).append(' '));
              names.append('\n');
            });
    return names.toString();
  }
}
