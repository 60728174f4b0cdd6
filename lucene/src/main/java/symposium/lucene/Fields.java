package symposium.lucene;

/// Names and numbers of the lexical index's format. Whoever changes what one of them means raises
/// [#FORMAT].
final class Fields {

  /// Version of the fields below; another one in an index means that it must be rebuilt.
  static final int FORMAT = 4;

  /// Positions between two values of one field, so that no phrase spans them.
  static final int GAP = 100;

  /// What words are scored on: the abstract first, then the title, repeated for weight, then
  /// authors.
  static final String TEXT = "text";

  /// How many positions of [#TEXT] the abstract takes, doc value.
  static final String ABSTRACT_END = "abstract_end";

  /// The title alone, for conditions and for scoring titles.
  static final String TITLE = "title";

  /// Author names, see [AuthorNames].
  static final String AUTHORS = "authors";

  /// The paper's id, term and doc value.
  static final String ID = "id";

  /// The paper's other ids, terms.
  static final String ALIAS = "alias";

  /// The paper's number in the catalog, doc value.
  static final String NUMBER = "number";

  /// Lower-case categories with their ancestors.
  static final String CATEGORY = "category";

  /// Lower-case source names.
  static final String SOURCE = "source";

  /// First possible day of publication, days since 1970-01-01, doc value.
  static final String EARLIEST = "earliest";

  /// Last possible day of publication, as above.
  static final String LATEST = "latest";

  /// What results are counted by, see [LuceneAttributes].
  static final String ATTRIBUTES = "attributes";

  private Fields() {}
}
