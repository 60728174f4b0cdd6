package symposium.app.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symposium.web.ReferenceView;
import symposium.web.ReferenceView.Answer;
import symposium.web.ReferenceView.Operation;
import symposium.web.ReferenceView.Parameter;
import tools.jackson.databind.JsonNode;

/// Makes the page about the REST interface from its description. Thread-safe: immutable.
///
/// @param root the OpenAPI document
record Reference(JsonNode root) {

  ReferenceView view() {
    return new ReferenceView(
        text(root.path("info"), "description"),
        root.path("paths").properties().stream().map(this::operation).toList(),
        Arrays.stream(Problem.Kind.values()).map(Reference::problem).toList());
  }

  private Operation operation(Map.Entry<String, JsonNode> path) {
    JsonNode operation = path.getValue().path("get");
    return new Operation(
        text(operation, "operationId"),
        path.getKey(),
        text(operation, "summary"),
        text(operation, "description"),
        operation.path("parameters").valueStream().map(this::parameter).toList(),
        answers(operation.path("responses")));
  }

  private Parameter parameter(JsonNode reference) {
    JsonNode parameter = resolve(reference);
    JsonNode schema = parameter.path("schema");
    String range =
        schema.has("minimum") && schema.has("maximum")
            ? " From %s to %s.".formatted(text(schema, "minimum"), text(schema, "maximum"))
            : "";
    return new Parameter(
        text(parameter, "name"), text(parameter, "description") + range, text(schema, "default"));
  }

  /// Answers that say the same stand together.
  private List<Answer> answers(JsonNode responses) {
    var statuses = new LinkedHashMap<String, List<String>>();
    responses
        .properties()
        .forEach(
            response ->
                statuses
                    .computeIfAbsent(
                        text(resolve(response.getValue()), "description"), _ -> new ArrayList<>())
                    .add(response.getKey()));
    return statuses.entrySet().stream()
        .map(same -> new Answer(same.getValue(), same.getKey()))
        .toList();
  }

  private static ReferenceView.Problem problem(Problem.Kind kind) {
    return new ReferenceView.Problem(kind.anchor(), kind.status(), kind.type(), kind.title());
  }

  private JsonNode resolve(JsonNode node) {
    String reference = text(node, "$ref");
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
