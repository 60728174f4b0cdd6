package symposium.core.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symposium.core.query.AnalyzedQuery;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.TermStatistics;

/// The numbers a learned router sees of a query: what it looks like, and what the experts asked
/// first answered. Of this query alone, so nobody's query changes another's weights. Thread-safe if
/// the statistics are.
public final class Features {

  private final QueryFeatures query;
  private final ListFeatures lists;
  private final List<String> names;

  /// Features over the answers of some experts.
  ///
  /// @param statistics how rare words are
  /// @param asked the experts whose answers are looked at, in a fixed order
  public Features(TermStatistics statistics, List<ExpertId> asked) {
    this.query = new QueryFeatures(statistics);
    this.lists = new ListFeatures(asked);
    var all = new ArrayList<>(QueryFeatures.NAMES);
    all.addAll(lists.names());
    this.names = List.copyOf(all);
  }

  /// What the values are called.
  ///
  /// @return one name for each value, in order
  public List<String> names() {
    return names;
  }

  /// The values in words, in order.
  List<Saying> sayings() {
    var all = new ArrayList<>(QueryFeatures.SAYINGS);
    all.addAll(lists.sayings());
    return List.copyOf(all);
  }

  /// Looks at a query.
  ///
  /// @param asked the query
  /// @param answers what became of the experts asked first
  /// @return shape `[names().size()]`, finite, most in [0, 1]
  public double[] of(AnalyzedQuery asked, Map<ExpertId, ExpertResult> answers) {
    double[] before = query.of(asked);
    double[] after = lists.of(answers);
    double[] all = new double[before.length + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(after, 0, all, before.length, after.length);
    return all;
  }
}
