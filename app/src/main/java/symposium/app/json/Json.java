package symposium.app.json;

import java.util.List;
import java.util.Map;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Facets;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.engine.SearchTrace;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.route.Reason;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Papers, results and traces as JSON trees. Thread-safe.
public final class Json {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// An empty object to add to.
  ///
  /// @return the object
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// On one line.
  ///
  /// @param node what to print
  /// @return JSON text
  public static String line(ObjectNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /// Indented for people.
  ///
  /// @param node what to print
  /// @return JSON text
  public static String pretty(ObjectNode node) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  /// A paper's record.
  ///
  /// @param paper the paper
  /// @return keys `id`, `title`, `authors` (names in natural order), `abstract`, `published`,
  ///   `updated`, `categories`, `aliases`, `sources`, `details`; what is empty is left out
  public static ObjectNode paper(Paper paper) {
    ObjectNode node = object();
    node.put("id", paper.id().toString());
    node.put("title", paper.title());
    strings(node, "authors", paper.authors().stream().map(Author::name).toList());
    if (!paper.abstractText().isEmpty()) {
      node.put("abstract", paper.abstractText());
    }
    paper.published().ifPresent(date -> node.put("published", date.toString()));
    paper.updated().ifPresent(date -> node.put("updated", date.toString()));
    strings(node, "categories", paper.categories());
    strings(node, "aliases", paper.aliases().stream().map(PaperId::toString).toList());
    strings(node, "sources", List.copyOf(paper.sources()));
    if (!paper.details().isEmpty()) {
      ObjectNode details = node.putObject("details");
      paper.details().forEach(details::put);
    }
    return node;
  }

  /// A result and why it is there; the amounts of its contributions and adjustments add up to its
  /// score.
  ///
  /// @param hit the result
  /// @return keys `rank`, `score`, `paper`, `terms`, `contributions`, `adjustments`
  public static ObjectNode hit(Hit hit) {
    ObjectNode node = object();
    node.put("rank", hit.rank());
    node.put("score", hit.score());
    node.set("paper", paper(hit.paper()));
    strings(node, "terms", hit.matches().terms());
    ArrayNode contributions = node.putArray("contributions");
    hit.contributions()
        .forEach(
            part ->
                contributions
                    .addObject()
                    .put("expert", part.expert().name())
                    .put("rank", part.rank())
                    .put("score", part.score())
                    .put("weight", part.weight())
                    .put("amount", part.amount()));
    ArrayNode adjustments = node.putArray("adjustments");
    hit.adjustments()
        .forEach(
            one -> adjustments.addObject().put("name", one.name()).put("amount", one.amount()));
    return node;
  }

  /// A whole response without paging links.
  ///
  /// @param response the response
  /// @param explain whether to add the trace
  /// @return keys `query`, `items`, `total_estimate`, `total_is_lower_bound`, `facets`, `notes`
  ///   and, when explained, `trace`
  public static ObjectNode response(SearchResponse response, boolean explain) {
    ObjectNode node = object();
    node.put("query", response.query().text());
    ArrayNode items = node.putArray("items");
    response.hits().forEach(hit -> items.add(hit(hit)));
    node.put("total_estimate", response.total());
    node.put("total_is_lower_bound", response.more());
    ObjectNode facets = node.putObject("facets");
    counts(facets, "years", response.facets().years());
    counts(facets, "categories", response.facets().categories());
    counts(facets, "sources", response.facets().sources());
    ArrayNode notes = node.putArray("notes");
    response.notes().forEach(notes::add);
    if (explain) {
      node.set("trace", trace(response.trace()));
    }
    return node;
  }

  private static ObjectNode trace(SearchTrace trace) {
    ObjectNode node = object();
    node.put("router", trace.router());
    ObjectNode gate = node.putObject("gate");
    trace.experts().stream()
        .filter(expert -> expert.weight() > 0)
        .forEach(expert -> gate.put(expert.expert().name(), expert.weight()));
    ArrayNode reasons = node.putArray("reasons");
    trace.reasons().forEach(reason -> reasons.add(reason(reason)));
    node.put("fusion", trace.fusion());
    ArrayNode experts = node.putArray("experts");
    trace.experts().forEach(expert -> experts.add(expert(expert)));
    ObjectNode millis = node.putObject("milliseconds");
    for (Map.Entry<String, Long> hop : trace.nanos().entrySet()) {
      millis.put(hop.getKey(), millis(hop.getValue()));
    }
    return node;
  }

  private static ObjectNode reason(Reason reason) {
    ObjectNode node = object();
    node.put("feature", reason.feature());
    node.put("because", reason.because());
    ObjectNode shifts = node.putObject("shifts");
    reason.shifts().forEach((expert, shift) -> shifts.put(expert.name(), shift));
    return node;
  }

  private static ObjectNode expert(ExpertTrace expert) {
    ObjectNode node = object();
    node.put("expert", expert.expert().name());
    node.put("outcome", expert.outcome().name().toLowerCase(java.util.Locale.ROOT));
    if (!expert.detail().isEmpty()) {
      node.put("detail", expert.detail());
    }
    node.put("weight", expert.weight());
    node.put("returned", expert.returned());
    node.put("coverage", expert.coverage());
    node.put("milliseconds", millis(expert.nanos()));
    return node;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.forEach(array::add);
    }
  }

  private static void counts(ObjectNode node, String key, List<Facets.Count> counts) {
    ArrayNode array = node.putArray(key);
    counts.forEach(
        count -> array.addObject().put("value", count.value()).put("count", count.count()));
  }
}
