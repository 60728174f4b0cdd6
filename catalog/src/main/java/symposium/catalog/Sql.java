package symposium.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import symposium.core.model.PaperId;

/// Conditions that reading and writing share, on the table `paper` named `p`. Written so that
/// PostgreSQL takes them too.
final class Sql {

  /// The paper an id (given twice) leads to: its own, else an alias.
  static final String ANY_ID =
      "p.number = coalesce((SELECT o.number FROM paper o WHERE o.id = ? AND NOT o.removed),"
          + " (SELECT a.number FROM alias a WHERE a.id = ?))";

  /// Papers with a title key.
  static final String TITLE = "p.title_key = ? AND NOT p.removed ORDER BY p.id LIMIT 20";

  private static final int LOOKUP_BATCH = 500;

  private Sql() {}

  /// Distinct ids as texts, in lists short enough for one statement.
  static List<List<String>> texts(Collection<PaperId> ids) {
    return batches(ids.stream().map(PaperId::toString).toList());
  }

  /// Distinct keys in lists short enough for one statement.
  static <T> List<List<T>> batches(Collection<T> keys) {
    var asked = List.copyOf(new LinkedHashSet<>(keys));
    var batches = new ArrayList<List<T>>();
    for (int from = 0; from < asked.size(); from += LOOKUP_BATCH) {
      batches.add(asked.subList(from, Math.min(asked.size(), from + LOOKUP_BATCH)));
    }
    return batches;
  }
}
