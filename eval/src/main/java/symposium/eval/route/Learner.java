package symposium.eval.route;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.TermStatistics;
import symposium.core.route.Gate;
import symposium.core.route.Router;

/// A way to learn a router from judged topics, to be compared with the one that ships. Thread-safe:
/// no state.
public interface Learner {

  /// A short name for tables.
  ///
  /// @return the name
  String name();

  /// Learns.
  ///
  /// @param lesson what there is to learn from
  /// @return the router, once it is told how rare words are where it is used
  Function<TermStatistics, Router> learn(Lesson lesson);

  /// What there is to learn from. Thread-safe: immutable.
  ///
  /// @param cases judged topics with answers, not empty
  /// @param statistics the word counts of each case's collection
  /// @param table what candidate gates are worth to these cases
  /// @param usual the best fixed gate for these cases
  /// @param first experts asked in the first round, whose answers are features
  /// @param portfolio how many gates a router may choose among
  record Lesson(
      List<Case> cases,
      Function<Case, TermStatistics> statistics,
      GateTable table,
      Gate usual,
      List<ExpertId> first,
      int portfolio) {

    /// Copies.
    public Lesson {
      cases = List.copyOf(cases);
      first = List.copyOf(first);
    }
  }

  /// Those compared beside the shipped one.
  ///
  /// @return in the order of tables
  static List<Learner> rivals() {
    return List.of(new CentroidLearner(), new MemoryLearner(), new TreesLearner());
  }

  /// The router that learns nothing but trusts agreement.
  ///
  /// @param experts whom it asks
  /// @return the router
  static Router agreement(List<ExpertId> experts) {
    return new AgreementRouter(Set.copyOf(experts));
  }
}
