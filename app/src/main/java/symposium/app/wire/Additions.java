package symposium.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import symposium.core.route.Expert;
import symposium.core.route.Router;

/// What is added to the mixture that ships. Thread-safe: immutable, if its parts are.
///
/// @param experts experts of an embedding program, asked like those that ship
/// @param routers routers of an embedding program, before those that ship
/// @param models whether a model that was added to the home, given its name, becomes an expert
record Additions(List<Expert> experts, List<Router> routers, Predicate<String> models) {

  Additions {
    experts = List.copyOf(experts);
    routers = List.copyOf(routers);
  }

  static Additions none() {
    return new Additions(List.of(), List.of(), _ -> true);
  }

  Additions with(Expert expert) {
    var more = new ArrayList<>(experts);
    more.add(expert);
    return new Additions(more, routers, models);
  }

  Additions with(Router router) {
    var more = new ArrayList<>(routers);
    more.add(router);
    return new Additions(experts, more, models);
  }

  Additions withModels(Predicate<String> wanted) {
    return new Additions(experts, routers, wanted);
  }
}
