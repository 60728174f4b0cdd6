package symposium.follow.interest;

import java.util.List;
import symposium.core.model.Paper;
import symposium.core.query.SearchRequest;

/// One interest that stays apart from the others, ready to be searched for. Thread-safe: immutable.
///
/// @param follow the follow it belongs to, 0 in a preview
/// @param label what it is called
/// @param weight how much room it gets, above 0
/// @param request the search without the window
/// @param liked the papers it stands for, empty where it is words or conditions
/// @param missing liked papers that are not in the library
record Probe(
    long follow,
    String label,
    double weight,
    SearchRequest request,
    List<Paper> liked,
    int missing) {

  Probe {
    liked = List.copyOf(liked);
  }
}
