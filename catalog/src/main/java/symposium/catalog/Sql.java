package symposium.catalog;

/// Conditions that reading and writing share, on the table `paper` named `p`. Written so that
/// PostgreSQL takes them too.
final class Sql {

  /// The paper an id (given twice) leads to: its own, else an alias.
  static final String ANY_ID =
      "p.number = coalesce((SELECT o.number FROM paper o WHERE o.id = ? AND NOT o.removed),"
          + " (SELECT a.number FROM alias a WHERE a.id = ?))";

  /// Papers with a title key.
  static final String TITLE = "p.title_key = ? AND NOT p.removed ORDER BY p.id LIMIT 20";

  private Sql() {}
}
