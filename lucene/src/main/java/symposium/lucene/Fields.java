package symposium.lucene;

/// Names and numbers of the lexical index's format. Whoever changes what one of them means raises
/// [#FORMAT].
final class Fields {

  /// Version of the fields below; another one in an index means that it must be rebuilt.
  static final int FORMAT = 2;

  /// Positions between two values of one field, so that no phrase spans them.
  static final int GAP = 100;

  /// Title, repeated for weight, abstract and authors: what words are scored on.
  static final String TEXT = "text";

  /// The title alone, for conditions.
  static final String TITLE = "title";

  /// The abstract alone, for conditions.
  static final String ABSTRACT = "abstract";

  /// Author names, see [AuthorNames].
  static final String AUTHORS = "authors";

  /// The paper's id: term and sorted doc value.
  static final String ID = "id";

  /// All ids of the paper, aliases too.
  static final String ANY_ID = "any_id";

  /// The paper's number in the catalog, doc value and point.
  static final String NUMBER = "number";

  /// Lower-case categories with their ancestors.
  static final String CATEGORY = "category";

  /// Lower-case source names.
  static final String SOURCE = "source";

  /// First possible day of publication, days since 1970-01-01, point and doc value.
  static final String EARLIEST = "earliest";

  /// Last possible day of publication, as above.
  static final String LATEST = "latest";

  /// What results are counted by, see [LuceneAttributes].
  static final String ATTRIBUTES = "attributes";

  private Fields() {}
}
