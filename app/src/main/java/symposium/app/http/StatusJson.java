package symposium.app.http;

import java.util.List;
import java.util.Map;
import symposium.app.json.Json;
import symposium.core.engine.Experts;
import symposium.core.engine.GateLoad;
import symposium.core.library.LibraryStatus;
import symposium.core.retrieve.ExpertId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The library's state as JSON. It leaves out where the home lies, which is the operator's
/// business.
final class StatusJson {

  private StatusJson() {}

  /// How the library stands.
  static ObjectNode of(
      LibraryStatus status, boolean isReady, GateLoad load, Map<String, Integer> digests) {
    ObjectNode node = Json.object();
    node.put("version", status.version());
    node.put("ready", isReady);
    node.put("papers", status.papers());
    ObjectNode bySource = node.putObject("papers_by_source");
    status.bySource().forEach(bySource::put);
    node.put("searchable", status.searchable());
    ArrayNode spaces = node.putArray("spaces");
    status.spaces().forEach(space -> spaces.add(space(space)));
    strings(node, "routers", status.routers());
    node.put("vectorised", status.vectorised());
    strings(node, "hosts", status.hosts());
    ArrayNode contacts = node.putArray("contacts");
    status
        .outside()
        .contacts()
        .forEach(one -> contacts.addObject().put("host", one.host()).put("why", one.why()));
    ArrayNode errands = node.putArray("errands");
    status
        .outside()
        .errands()
        .forEach(one -> errands.addObject().put("name", one.name()).put("said", one.said()));
    ObjectNode counts = node.putObject("digests");
    digests.forEach((outcome, count) -> counts.put(outcome, count));
    strings(node, "warnings", status.warnings());
    ArrayNode gates = node.putArray("gate_load");
    load.routers().forEach((router, one) -> gates.add(gate(router, one)));
    return node;
  }

  private static ObjectNode gate(String router, GateLoad.ByRouter load) {
    ObjectNode node = Json.object();
    node.put("router", router);
    node.put("searches", load.searches());
    node.put("mean_entropy_bits", load.meanEntropyBits());
    node.put("uneven_share", load.unevenShare());
    ArrayNode experts = node.putArray("experts");
    load.experts()
        .forEach(
            (id, one) ->
                experts
                    .addObject()
                    .put("expert", id.name())
                    .put("asked_share", load.askedShare(one))
                    .put("mean_weight", load.meanWeight(one))
                    .put("found_share", load.foundShare(one)));
    return node;
  }

  /// The experts and routers one can choose from.
  static ObjectNode mixture(Experts experts, List<String> routers, LibraryStatus status) {
    ObjectNode node = Json.object();
    ArrayNode members = node.putArray("experts");
    for (ExpertId id : experts.all()) {
      ObjectNode member = members.addObject();
      member.put("name", id.name());
      member.put("present", experts.present().containsKey(id));
      String lacks = experts.absent().get(id);
      if (lacks != null) {
        member.put("lacks", lacks);
      }
      status.spaces().stream()
          .filter(space -> space.expert().equals(id.name()))
          .findFirst()
          .ifPresent(space -> member.set("space", space(space)));
    }
    strings(node, "routers", routers);
    return node;
  }

  /// The share of the papers that have a vector, in [0, 1]; 1 where none should have one.
  static double coverage(LibraryStatus.Space space) {
    return space.total() == 0 ? 1 : Math.min(1, (double) space.papers() / space.total());
  }

  private static ObjectNode space(LibraryStatus.Space space) {
    return Json.object()
        .put("expert", space.expert())
        .put("model_id", space.modelId())
        .put("papers", space.papers())
        .put("total", space.total())
        .put("coverage", coverage(space))
        .put("per_second", space.perSecond())
        .put("state", space.state());
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }
}
