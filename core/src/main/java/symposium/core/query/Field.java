package symposium.core.query;

/// Where a word of the query must stand. Thread-safe: immutable.
public enum Field {
  /// Anywhere in the text: title, abstract or authors.
  ANY,
  /// In the title, `ti:`.
  TITLE,
  /// In an author's name, `au:`; accents folded, initials match full given names.
  AUTHOR,
  /// In the abstract, `abs:`.
  ABSTRACT
}
