package symposium.core.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Expert;

/// The experts of this installation: those that are there, and those that are not with the reason.
/// Thread-safe: immutable.
///
/// @param present by id
/// @param absent what each missing expert lacks, by id
public record Experts(SortedMap<ExpertId, Expert> present, SortedMap<ExpertId, String> absent) {

  /// Copies.
  public Experts {
    present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
    absent = Collections.unmodifiableSortedMap(new TreeMap<>(absent));
  }

  /// Registers experts.
  ///
  /// @param present the experts that are there
  /// @param absent what each missing expert lacks
  /// @return the registry
  /// @throws IllegalArgumentException when one id is registered twice
  public static Experts of(List<Expert> present, Map<ExpertId, String> absent) {
    var byId = new TreeMap<ExpertId, Expert>();
    for (Expert expert : present) {
      if (byId.put(expert.id(), expert) != null || absent.containsKey(expert.id())) {
        throw new IllegalArgumentException("expert registered twice: " + expert.id());
      }
    }
    return new Experts(byId, new TreeMap<>(absent));
  }

  /// Every known expert.
  ///
  /// @return ids of present and absent experts
  public SortedSet<ExpertId> all() {
    var ids = new TreeSet<>(present.keySet());
    ids.addAll(absent.keySet());
    return ids;
  }
}
